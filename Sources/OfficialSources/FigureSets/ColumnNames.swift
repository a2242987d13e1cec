/// What the columns of a file are called; nil where the description does not say.
struct ColumnNames: Hashable, Sendable {
  let period: String?
  let code: String?
  let value: String?
  let quantity: String?
  let quantityUnit: String?
  let published: String?
  let tolerance: String?
  let note: String?
  let partner: String?
  let flow: String?
  let edition: String?

  init(_ reader: FieldReader) {
    period = reader.optional(.periodColumn)?.text
    code = reader.optional(.codeColumn)?.text
    value = reader.optional(.valueColumn)?.text
    quantity = reader.optional(.quantityColumn)?.text
    quantityUnit = reader.optional(.quantityUnitColumn)?.text
    published = reader.optional(.publishedColumn)?.text
    tolerance = reader.optional(.toleranceColumn)?.text
    note = reader.optional(.noteColumn)?.text
    partner = reader.optional(.partnerColumn)?.text
    flow = reader.optional(.flowColumn)?.text
    edition = reader.optional(.editionColumn)?.text
  }
}
