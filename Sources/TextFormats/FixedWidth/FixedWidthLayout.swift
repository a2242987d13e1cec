/// What the records of a file look like: fields from the first byte to the last, without gaps.
///
/// ```swift
/// let layout = FixedWidthLayout([
///   FixedWidthField("commodity", at: 1, length: 10, .code),
///   FixedWidthField("cty_code", at: 11, length: 4, .code),
///   FixedWidthField("all_val_mo", at: 15, length: 15, .number),
/// ])
/// ```
public struct FixedWidthLayout: Hashable, Sendable {
  /// The fields, in the order of the record.
  public let fields: [FixedWidthField]
  /// How many bytes a record has, without the end of the line.
  public let width: Int

  /// Takes the fields.
  ///
  /// - Precondition: the first one is at 1, each other one starts where the one before it ends, the names differ, numbers
  ///   have at most 18 bytes, and a record has at most 65536: bytes that belong to no field are declared as fillers.
  public init(_ fields: [FixedWidthField]) {
    var next = 1
    for field in fields {
      precondition(field.position == next && field.length > 0, "fields follow each other")
      precondition(field.kind != .number || field.length <= 18, "numbers have at most 18 digits")
      next += field.length
    }
    precondition(next > 1 && next <= 65537, "a record has 1 to 65536 bytes")
    let names = fields.filter { $0.kind != .filler }.map(\.name)
    precondition(Set(names).count == names.count, "each field has a name of its own")
    self.fields = fields
    width = next - 1
  }

  /// The field of that name.
  public func field(named name: String) -> FixedWidthField? {
    fields.first { $0.name == name && $0.kind != .filler }
  }
}
