import OfficialSources

/// A description of US exports by HS6 product, to be changed field by field.
func exportsDescription(
  _ changes: KeyValuePairs<String, String?> = [:], with other: (key: String, value: String)? = nil
) throws -> TableDescription {
  var fields: [(key: String, value: String)] = [
    ("source", "census"), ("reporter", "USA"), ("partner", "CHN"), ("flow", "export"),
    ("system", "total"), ("basis", "customs"), ("classification", "HS2017"), ("level", "HS6"),
    ("valuation", "FAS"), ("adjustment", "none"), ("currency", "USD"), ("layout", "wide"),
    ("unit", "1 USD"), ("published", "2020-06-04"), ("origin", "U.S. Census Bureau"),
  ]
  for (key, value) in changes.map({ ($0.key, $0.value) })
    + (other.map { [($0.key, $0.value)] } ?? [])
  {
    fields.removeAll { $0.key == key }
    if let value { fields.append((key, value)) }
  }
  return try TableDescription(fields: fields)
}
