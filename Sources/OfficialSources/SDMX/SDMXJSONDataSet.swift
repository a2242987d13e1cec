import TextFormats

/// Walks the observations of one data set of an SDMX-JSON message.
struct SDMXJSONDataSet {
  typealias Taker = (SDMXObservation, SourceLocation) -> Bool

  private let structure: SDMXJSONStructure
  private let profile: SDMXProfile
  private let dataSet: JSONValue
  private let place: String
  private let start: SourceLocation
  private let components: SDMXComponents
  private let names: [String]
  /// The texts of all components of the observation at hand, in the order of `names`.
  private var texts: [String]
  private let dimensions: (dataSet: Range<Int>, series: Range<Int>, observation: Range<Int>)
  private let attributes:
    (dataSet: Range<Int>, group: Range<Int>, series: Range<Int>, observation: Range<Int>)
  private let measures: Range<Int>
  private let base: SDMXObservation
  private var count = 0

  init(
    _ structure: SDMXJSONStructure, _ profile: SDMXProfile, _ dataSet: JSONValue, place: String,
    at start: SourceLocation
  ) throws(TextFormatError) {
    self.structure = structure
    self.profile = profile
    self.dataSet = dataSet
    self.place = place
    self.start = start
    var names: [String] = []
    func add(_ components: [SDMXJSONStructure.Component]) -> Range<Int> {
      names += components.map(\.identifier)
      return names.count - components.count..<names.count
    }
    dimensions = (
      add(structure.dimensions.dataSet), add(structure.dimensions.series),
      add(structure.dimensions.observation)
    )
    measures = names.count..<names.count + structure.measures.count
    names += structure.measures
    attributes = (
      add(structure.attributes.dataSet), add(structure.attributes.group),
      add(structure.attributes.series), add(structure.attributes.observation)
    )
    self.names = names
    texts = Array(repeating: "", count: names.count)
    components = try SDMXComponents(profile, in: names, at: start)
    var base = SDMXObservation()
    let action = dataSet["action"]?.text ?? ""
    guard let read = SDMXAction(action) else {
      throw TextFormatError(
        at: start, "'\(action.prefix(40))' is no action", remedy: "see \(place) of the message")
    }
    base.action = read
    base.validFrom = dataSet["validFrom"]?.text ?? ""
    base.validTo = dataSet["validTo"]?.text ?? ""
    self.base = base
  }

  /// Hands over each observation until the taker has enough.
  mutating func read(_ take: Taker) throws(TextFormatError) {
    // A dimension of the whole data set has one value.
    for index in dimensions.dataSet {
      texts[index] = structure.dimensions.dataSet[index].values.first.flatMap(\.self) ?? ""
    }
    try fill(
      attributes.dataSet, structure.attributes.dataSet, dataSet["attributes"]?.elements ?? [],
      at: place)
    try fillGroups()
    if case .object(let series)? = dataSet["series"] {
      for member in series {
        let place = "\(place).series['\(member.name)']"
        try fill(
          key: member.name, dimensions.series, structure.dimensions.series, at: place)
        try fill(
          attributes.series, structure.attributes.series,
          member.value["attributes"]?.elements ?? [], at: place)
        guard try observations(member.value["observations"], at: place, take) else { return }
      }
    }
    _ = try observations(dataSet["observations"], at: place, take)
  }

  /// Attributes of parts of the key; one that would differ within the data set cannot be told apart here.
  private mutating func fillGroups() throws(TextFormatError) {
    guard case .object(let groups)? = dataSet["dimensionGroupAttributes"] else { return }
    for member in groups {
      let before = Array(texts[attributes.group])
      try fill(
        attributes.group, structure.attributes.group, member.value.elements ?? [], at: place)
      for (offset, index) in attributes.group.enumerated() {
        let isPower = index == components.multiplier || components.unexplained.contains(index)
        if isPower, !before[offset].isEmpty, before[offset] != texts[index] {
          throw failure(
            "'\(names[index])' differs between series", at: place,
            remedy: "ask for one at a time, or for SDMX-CSV")
        }
      }
    }
  }

  private mutating func observations(
    _ value: JSONValue?, at place: String, _ take: Taker
  ) throws(TextFormatError) -> Bool {
    guard case .object(let members)? = value else { return true }
    for member in members {
      let place = "\(place).observations['\(member.name)']"
      try fill(
        key: member.name, dimensions.observation, structure.dimensions.observation, at: place)
      let cells = member.value.elements ?? []
      for (offset, index) in measures.enumerated() {
        texts[index] = offset < cells.count ? try number(cells[offset], at: place) : ""
      }
      try fill(
        attributes.observation, structure.attributes.observation,
        Array(cells.dropFirst(measures.count)), at: place)
      guard take(try observation(at: place), start) else { return false }
    }
    return true
  }

  private mutating func observation(at place: String) throws(TextFormatError) -> SDMXObservation {
    for index in components.unexplained where !texts[index].isEmpty && texts[index] != "0" {
      throw SDMXComponents.unexplained(names[index], texts[index], at: start)
    }
    func text(_ index: Int?) -> String { index.map { texts[$0] } ?? "" }
    count += 1
    var observation = base
    observation.codes = components.dimensions.map { texts[$0] }
    observation.period = texts[components.period]
    observation.values = components.values.map { text($0) }
    observation.status = text(components.status)
    observation.confidentiality = text(components.confidentiality)
    observation.multiplier = text(components.multiplier)
    observation.published = text(components.published)
    observation.line = count
    return observation
  }

  /// Dimensions by a key of numbers with colons between them.
  private mutating func fill(
    key: String, _ range: Range<Int>, _ list: [SDMXJSONStructure.Component], at place: String
  ) throws(TextFormatError) {
    let parts = key.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == range.count else {
      throw failure(
        "the key has \(parts.count) parts, the structure \(range.count) dimensions there",
        at: place)
    }
    for ((index, component), part) in zip(zip(range, list), parts) {
      guard let number = Int(part), component.values.indices.contains(number),
        let text = component.values[number]
      else {
        throw failure(
          "'\(part.prefix(20))' is the place of no value of '\(component.identifier)'", at: place)
      }
      texts[index] = text
    }
  }

  /// Attributes by their places in lists, or as they are; those that are not there are blank.
  private mutating func fill(
    _ range: Range<Int>, _ list: [SDMXJSONStructure.Component], _ cells: [JSONValue],
    at place: String
  ) throws(TextFormatError) {
    for (offset, index) in range.enumerated() {
      let component = list[offset]
      guard offset < cells.count, cells[offset] != .null else {
        texts[index] = ""
        continue
      }
      if let text = cells[offset].text {
        texts[index] = text
      } else if let number = cells[offset].number.flatMap({ Int($0.text) }),
        component.values.indices.contains(number)
      {
        texts[index] = component.values[number] ?? ""
      } else if case .array = cells[offset] {
        // Several values, of which no profile can ask for one.
        texts[index] = ""
      } else {
        throw failure("no value of '\(component.identifier)' at that place", at: place)
      }
    }
  }

  private func number(_ value: JSONValue, at place: String) throws(TextFormatError) -> String {
    switch value {
    case .number(let number): return number.text
    case .string(let text): return text
    case .null: return ""
    default: throw failure("a value is no number", at: place)
    }
  }

  private func failure(
    _ message: String, at place: String, remedy: String = "get the message again"
  ) -> TextFormatError {
    TextFormatError(at: start, "\(place.prefix(200)): \(message)", remedy: remedy)
  }
}
