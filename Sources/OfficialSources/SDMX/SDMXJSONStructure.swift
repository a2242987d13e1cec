import TextFormats

/// The lists that the numbers of an SDMX-JSON message point into.
struct SDMXJSONStructure {
  /// A dimension or attribute with its values in order.
  struct Component {
    let identifier: String
    /// Codes, or plain values where there are no codes; nil where a value is neither.
    let values: [String?]
  }

  /// Components by where they are attached.
  struct Levels {
    var dataSet: [Component] = []
    var group: [Component] = []
    var series: [Component] = []
    var observation: [Component] = []

    var all: [Component] { dataSet + group + series + observation }
  }

  let dimensions: Levels
  let attributes: Levels
  /// The ids of the numbers of an observation, the first of which come before its attributes.
  let measures: [String]
  /// `ECB:EXR`; blank where the structure does not say.
  let dataflow: String

  /// All ids, for messages.
  var componentNames: [String] {
    (dimensions.all + attributes.all).map(\.identifier) + measures
  }

  init(_ structure: JSONValue, at start: SourceLocation) throws(TextFormatError) {
    dimensions = try SDMXJSONStructure.levels(structure["dimensions"], at: start)
    attributes = try SDMXJSONStructure.levels(structure["attributes"], at: start)
    let measures = structure["measures"]?["observation"]?.elements?.compactMap { $0["id"]?.text }
    self.measures = measures.flatMap { $0.isEmpty ? nil : $0 } ?? ["OBS_VALUE"]
    dataflow = SDMXJSONStructure.dataflow(structure["links"]?.elements ?? [])
  }

  private static func levels(
    _ value: JSONValue?, at start: SourceLocation
  ) throws(TextFormatError) -> Levels {
    Levels(
      dataSet: try components(value?["dataSet"] ?? value?["dataset"], at: start),
      group: try components(value?["dimensionGroup"], at: start),
      series: try components(value?["series"], at: start),
      observation: try components(value?["observation"], at: start))
  }

  private static func components(
    _ list: JSONValue?, at start: SourceLocation
  ) throws(TextFormatError) -> [Component] {
    var components: [Component] = []
    for item in list?.elements ?? [] {
      guard let identifier = item["id"]?.text else {
        throw TextFormatError(
          at: start, "a component of the structure has no id", remedy: "get the message again")
      }
      let values = (item["values"]?.elements ?? []).map { value in
        value["id"]?.text ?? value["value"].flatMap(text) ?? value["name"]?.text ?? text(value)
      }
      components.append(Component(identifier: identifier, values: values))
    }
    return components
  }

  private static func text(_ value: JSONValue) -> String? { value.text ?? value.number?.text }

  /// The dataflow by its URN, `…Dataflow=ECB:EXR(1.0)`, or by its address, `…/dataflow/ECB/EXR/1.0`.
  private static func dataflow(_ links: [JSONValue]) -> String {
    guard let link = links.first(where: { $0["rel"]?.text == "dataflow" }) else { return "" }
    if let name = link["urn"]?.text, let start = name.lastIndex(of: "=") {
      return SDMXProfileChoice.dataflow(of: String(name[name.index(after: start)...]))
    }
    let parts = (link["href"]?.text ?? "").split(separator: "/").map(String.init)
    guard let place = parts.lastIndex(of: "dataflow"), place + 2 < parts.count else { return "" }
    return parts[place + 1] + ":" + parts[place + 2]
  }
}
