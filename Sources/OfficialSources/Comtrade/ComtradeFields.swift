import TextFormats
import TradeStatistics

/// The members of one row of an answer, by name, whatever their order.
struct ComtradeFields {
  private let members: [JSONMember]
  /// Where the row starts.
  let location: SourceLocation

  /// Takes a row.
  ///
  /// - Throws: `TextFormatError` where it is no object.
  init(_ element: JSONElement) throws(TextFormatError) {
    guard case .object(let members) = element.value else {
      throw TextFormatError(
        at: element.location, "a row that is not an object",
        remedy: "rows of UN Comtrade look like {\"typeCode\":\"C\",…}; get the answer again")
    }
    self.members = members
    location = element.location
  }

  /// The member of a name; nil where it is null or not there.
  ///
  /// The first letter may be large: files in CSV, and answers made from them, have it so.
  private func value(_ name: String) -> JSONValue? {
    let found =
      members.first { $0.name == name }
      ?? members.first { $0.name.lowercased() == name.lowercased() }
    return found?.value == .null ? nil : found?.value
  }

  /// Text, or a number as it is written; nil where there is none.
  func text(_ name: String) -> String? {
    let value = value(name)
    return value?.text ?? value?.number?.text
  }

  /// Text that has to be there.
  func required(_ name: String) throws(TextFormatError) -> String {
    if let text = text(name) { return text }
    throw TextFormatError(
      at: location, "a row without '\(name)'",
      remedy: "ask for all fields, with breakdownMode=classic; rows are read by their names")
  }

  /// Whether a flag is set; one that is not there is not.
  func flag(_ name: String) -> Bool { value(name) == .boolean(true) }

  /// An amount; nil where it is null or not there.
  func amount(_ name: String) throws(TextFormatError) -> FixedPoint? {
    guard let value = value(name) else { return nil }
    if let number = value.number, let amount = ComtradeAmount.read(number) { return amount }
    throw TextFormatError(
      at: location, "'\(name)' is not an amount",
      remedy: "it is a number, not below zero, with at most 18 digits before the point")
  }
}
