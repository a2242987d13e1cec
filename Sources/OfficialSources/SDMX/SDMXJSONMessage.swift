import TextFormats

/// The parts of an SDMX-JSON data message: its structures and its data sets.
struct SDMXJSONMessage {
  let structures: [SDMXJSONStructure]
  let dataSets: [JSONValue]
  /// `ECB:EXR`; blank where the message does not say.
  let dataflow: String

  /// Finds the parts where version 1.0 or 2.0 has them.
  ///
  /// - Throws: where they are not there, or the message is a list of errors.
  init(_ root: JSONValue, at start: SourceLocation) throws(TextFormatError) {
    if let error = root["errors"]?.elements?.first {
      let words = error["title"]?.text ?? error["message"]?.text ?? "no reason is given"
      throw OfficialAnswer.fault(code: error["code"]?.number?.text ?? "", text: words)
        .error(file: start.file)
    }
    let data = root["data"] ?? root
    guard let dataSets = data["dataSets"]?.elements ?? root["dataSets"]?.elements else {
      throw TextFormatError(
        at: start, "no 'dataSets' in the message",
        remedy: "ask for data, not for a structure; the answer is application/vnd.sdmx.data+json")
    }
    let lone = data["structure"] ?? root["structure"]
    let found = data["structures"]?.elements ?? lone.map { [$0] } ?? []
    guard !found.isEmpty else {
      throw TextFormatError(
        at: start, "no 'structure' in the message, so that its numbers have no meaning",
        remedy: "ask for the whole message")
    }
    var structures: [SDMXJSONStructure] = []
    for structure in found { structures.append(try SDMXJSONStructure(structure, at: start)) }
    self.structures = structures
    self.dataSets = dataSets
    dataflow = structures.lazy.map(\.dataflow).first { !$0.isEmpty } ?? ""
  }

  /// The structure that a data set names by its number; the first one where it names none.
  func structure(
    of dataSet: JSONValue, at start: SourceLocation
  ) throws(TextFormatError) -> SDMXJSONStructure {
    let number = dataSet["structure"]?.number.flatMap { Int($0.text) } ?? 0
    guard structures.indices.contains(number) else {
      throw TextFormatError(
        at: start, "a data set has structure \(number), of \(structures.count)",
        remedy: "get the message again")
    }
    return structures[number]
  }
}
