/// The names of the surge tests in the file.
enum SurgeTestKind: String, CaseIterable {
  case rebound
  case yearOnYear = "year-on-year"
  case historicRange = "historic-range"
  case averageMultiple = "average-multiple"
  case volumeTrigger = "volume-trigger"
}
