/// A component of a dataflow that holds numbers.
struct SDMXValueComponent: Hashable, Sendable {
  /// Its id: `OBS_VALUE`.
  let name: String
  /// What it counts; nil where the codes of the observation tell, and money where they do not.
  let measure: SDMXMeasure?
}
