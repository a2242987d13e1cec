/// The months behind a brief's figures, for charts and data sheets.
///
/// They are read from the same evidence as the findings, and by the same rules: what sums up here is what stands there.
public struct MonthlyPaths: Sendable {
  /// The gauge; nil where the agreement names none.
  public let gauge: GaugePath?
  /// Pledges by measure, each measure's total last.
  public let pledges: [PledgePath]
  /// What is left of each pledge on the months left, reading after reading.
  public let rephased: [RephasedPledge]
  /// How much of all goods the pledges cover.
  public let shares: [CoverageShare]
}
