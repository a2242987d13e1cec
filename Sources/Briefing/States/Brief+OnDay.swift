public import TimeSeries

extension Brief {
  /// The same findings as of another day of the same state, as ``TurningDays`` tells states apart.
  ///
  /// What is returned is what `BriefMaker` makes of that day, to the byte.
  public func onDay(_ day: Day) -> Brief {
    Brief(
      agreement: agreement, stamp: stamp.onDay(day), findings: findings, display: display)
  }
}

extension IllustratedBrief {
  /// The same as of another day of the same state.
  public func onDay(_ day: Day) -> IllustratedBrief {
    IllustratedBrief(brief: brief.onDay(day), paths: paths, revisions: revisions)
  }
}
