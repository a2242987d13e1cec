extension Findings {
  /// Whether something is off.
  ///
  /// That is: a reading is broken or off course, for goods or for the whole deal; or a condition tripped, whether or not
  /// a reading hangs on it; or, where the agreement states no reading, a pledge is short by some measure, or
  /// one of another kind misses what it asks.
  public var hasBreach: Bool {
    readings.contains(where: \.isBreach)
      || conditions.contains(where: \.state.isTripped)
      || readings.isEmpty
        && (scores.contains { $0.standing == .short } || reports.contains(where: \.isOff))
  }
}
