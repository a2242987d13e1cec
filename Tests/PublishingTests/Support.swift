import Testing
import TextFormats
import TimeSeries
import TradeStatistics

func day(_ text: String) throws -> Day { try #require(Day(text)) }
func month(_ text: String) throws -> Month { try #require(Month(text)) }
func period(_ text: String) throws -> Period { try #require(Period(text)) }
func code(_ text: String) throws -> ProductCode { try #require(ProductCode(text)) }
func source(_ text: String) throws -> SourceID { try #require(SourceID(rawValue: text)) }
func currency(_ text: String) throws -> Currency { try #require(Currency(rawValue: text)) }

/// Reads back what a writer wrote.
func json(_ bytes: [UInt8]) throws -> JSONValue {
  try JSONValue.parse(bytes, file: "output.json")
}

/// Records of a table by column name, read back by the reader of the same module.
func records(_ bytes: [UInt8]) throws -> [[String: String]] {
  var position = 0
  var reader = try CSVReader(file: "output.csv", options: CSVOptions()) { buffer in
    let count = min(buffer.count, bytes.count - position)
    buffer.replaceSubrange(0..<count, with: bytes[position..<(position + count)])
    position += count
    return count
  }
  let names = reader.header.names
  var records: [[String: String]] = []
  while let record = try reader.next() {
    records.append(Dictionary(uniqueKeysWithValues: zip(names, record.texts)))
  }
  return records
}

extension JSONValue {
  /// This value and all values within it.
  var all: [JSONValue] {
    switch self {
    case .object(let members): [self] + members.flatMap(\.value.all)
    case .array(let elements): [self] + elements.flatMap(\.all)
    default: [self]
    }
  }
}
