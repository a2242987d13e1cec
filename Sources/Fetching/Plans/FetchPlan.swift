/// What is to be fetched, in order; a value that can be looked at before anything is asked.
public struct FetchPlan: Sendable {
  /// The steps that are left to do.
  public var steps: [FetchStep]
  /// How many periods are on file already and are not asked for.
  public var periodsOnFile: Int
  /// What the plan leaves out and why, for people.
  public var notes: [String]

  /// Creates a plan.
  public init(steps: [FetchStep] = [], periodsOnFile: Int = 0, notes: [String] = []) {
    self.steps = steps
    self.periodsOnFile = periodsOnFile
    self.notes = notes
  }

  /// Both plans, one after the other; a question that both ask is asked once.
  public static func + (left: FetchPlan, right: FetchPlan) -> FetchPlan {
    let known = Set(left.steps.map(\.addresses))
    return FetchPlan(
      steps: left.steps + right.steps.filter { !known.contains($0.addresses) },
      periodsOnFile: left.periodsOnFile + right.periodsOnFile, notes: left.notes + right.notes)
  }
}
