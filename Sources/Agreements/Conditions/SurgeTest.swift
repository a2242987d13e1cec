public import TimeSeries

/// One leg of a surge test, with its parameters.
public enum SurgeTest: Hashable, Sendable {
  /// The cumulative gap against a forecast from before the shutdown; further fits show how much hangs on the first.
  case rebound(fit: ClosedRange<Month>, level: Double, furtherFits: [ClosedRange<Month>])
  /// Growth on the same months of earlier years.
  case yearOnYear(windowMonths: Int, growth: Double, bases: [Int])
  /// The smoothed, adjusted level against the highest of a recent window.
  case historicRange(
    window: ClosedRange<Month>, multiple: Double, smoothingMonths: Int,
    adjust: GaugeReference.Method)
  /// A multiple of the mean of the same months of the last years.
  case averageMultiple(years: Int, multiple: Double)
  /// The quantity of one product since January against the trigger of the special safeguard.
  case volumeTrigger(VolumeTriggerTerms)
}
