/// Where a pledge stands by one measure.
public enum Standing: String, Hashable, Sendable, Codable, CaseIterable {
  /// What was due is bought.
  case met
  /// At or ahead of the prorated target.
  case onPath = "on path"
  /// Under the prorated target, at or over the threshold for behind.
  case behind
  /// Under the threshold for behind.
  case farBehind = "far behind"
  /// The period is over and what was due was not bought.
  case short
  /// More is left than can be bought in the time left; only under a reading whose total binds.
  case outOfReach = "out of reach"
  /// More came than the ceiling allows.
  case exceeded = "ceiling exceeded"
  /// Something that was to be left alone was done.
  case breached
  /// Nothing is owed yet: its time has not begun, or something has to happen first.
  case notDue = "not due yet"
  /// Nothing on file can tell.
  case notMeasurable = "not measurable"
  /// No month of the window is published yet.
  case notStarted = "not started"
}
