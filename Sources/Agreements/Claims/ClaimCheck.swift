/// How a claim is compared with the archive.
public enum ClaimCheck: Hashable, Sendable {
  /// The level of a flow in a period.
  case level(LevelCheck)
  /// That a level is the smallest or largest for a time.
  case record(RecordCheck)
  /// An amount of one currency in another.
  case conversion(ConversionCheck)
  /// A pledge's actual, target or progress to date.
  case progress(ProgressCheck)
}
