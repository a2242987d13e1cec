import TextFormats
import TimeSeries
import TradeStatistics

/// Reads the long layout column by column: the way that a file without mistakes takes.
///
/// It reports nothing. Whatever it cannot take as it is makes it give up, and the file is read again record by
/// record, which finds everything that is wrong with it and says so.
struct LongColumnReader {
  /// Where in a batch the columns are.
  private struct Places {
    let period: Int
    let value: Int
    let code: Int?
    let published: Int?
    let quantity: Int?
    let quantityUnit: Int?
    let partner: Int?
    let flow: Int?
  }

  /// What the rows of one table, period and publication have in common, as the file writes it.
  private struct Series: Hashable {
    let period: UInt128
    let published: UInt128
    let flow: UInt128
  }

  /// The columns to read.
  let requests: [ColumnRequest]
  private let places: Places
  private let description: TableDescription
  private let cells: CellReader
  private let scale: Int128
  private let valueLimit: Int128
  /// The least value that the flow can have.
  private let least: Int128
  private let withoutQuantity: PackedText?
  /// The number of each partner's code.
  private var partners: PackedIndex
  private let partnerNumbers: [Int]
  private var units: [(text: PackedText, unit: QuantityUnit?)] = []
  /// The slot of each partner, for each series met so far; −1 where there is none yet.
  private var slots: [Series: [Int]] = [:]
  private var current: Series?
  private var currentSlots: [Int] = []
  private var lastCode: (packed: PackedText, code: ProductCode)?

  /// Prepares to read; nil where the description asks for what only records can tell.
  init?(
    _ columns: LongColumns, _ header: CSVHeader, _ description: TableDescription,
    _ cells: CellReader
  ) {
    let million: Int128 = 1_000_000
    guard description.tolerance == .fixed(.zero), columns.note == nil, columns.tolerance == nil,
      description.thousands == nil, description.scale.millionths % million == 0,
      description.split.editions.isEmpty
    else { return nil }
    var requests: [ColumnRequest] = []
    func request(_ column: Int?, _ kind: ColumnRequest.Kind) -> Int? {
      guard let column else { return nil }
      requests.append(ColumnRequest(header.names[column], kind))
      return requests.count - 1
    }
    guard let period = request(columns.period, .text), let value = request(columns.value, .number)
    else { return nil }
    places = Places(
      period: period, value: value, code: request(columns.code, .text),
      published: request(columns.published, .text), quantity: request(columns.quantity, .number),
      quantityUnit: request(columns.quantity == nil ? nil : columns.quantityUnit, .text),
      partner: request(columns.partner, .text), flow: request(columns.flow, .text))
    self.requests = requests
    self.description = description
    self.cells = cells
    scale = description.scale.millionths / million
    // Eighteen digits before the point, as `CellReader` has it.
    valueLimit = FixedPoint(mantissa: 1_000_000, exponent: 12).millionths / scale
    switch description.table.flow {
    case .balance, .netSale: least = .min
    case .export, .import, .grossSale, .outstandingSale, .accumulatedExport: least = 0
    case .exchangeRate: least = 1
    }
    withoutQuantity = description.withoutQuantity.flatMap { PackedText($0.utf8) }
    var partners = PackedIndex()
    var numbers: [Int] = []
    for (code, number) in description.split.partners {
      guard let packed = PackedText(code.utf8) else { return nil }
      _ = partners.number(of: packed.packed)
      numbers.append(number)
    }
    self.partners = partners
    partnerNumbers = numbers
  }

  /// Takes the rows of a batch; false where one of them needs care.
  mutating func take(
    _ batch: borrowing ColumnBatch, into assembler: inout ReleaseAssembler
  ) -> Bool {
    var first = 0
    while first < batch.count {
      let series = series(batch, first)
      if current != series { change(to: series) }
      let end = endOfRun(batch, from: first, series)
      guard take(batch, first..<end, into: &assembler) else { return false }
      first = end
    }
    return true
  }

  /// Takes rows of the current series.
  private mutating func take(
    _ batch: borrowing ColumnBatch, _ rows: Range<Int>, into assembler: inout ReleaseAssembler
  ) -> Bool {
    for row in rows {
      var quantity: Quantity?
      guard quantityCell(batch, row, &quantity), let code = code(batch, row),
        let slot = slot(batch, row, &assembler)
      else { return false }
      guard let value = batch.number(places.value, row) else {
        // A blank cell was not published; a quantity beside it is.
        if quantity != nil { return false }
        continue
      }
      guard let amount = amount(value) else { return false }
      assembler.add(ReleaseRow(code: code, value: amount, quantity: quantity), to: slot)
    }
    return true
  }

  private func series(_ batch: borrowing ColumnBatch, _ row: Int) -> Series {
    Series(
      period: batch.text(places.period, row).packed,
      published: places.published.map { batch.text($0, row).packed } ?? 0,
      flow: places.flow.map { batch.text($0, row).packed } ?? 0)
  }

  private mutating func change(to series: Series) {
    if let current { slots[current] = currentSlots }
    current = series
    currentSlots = slots[series] ?? Array(repeating: -1, count: max(1, partnerNumbers.count))
  }

  /// Where the rows of a series end that begin at a row; mostly at the end of the batch.
  private func endOfRun(
    _ batch: borrowing ColumnBatch, from first: Int, _ series: Series
  ) -> Int {
    var end = batch.endOfRun(ofColumn: places.period, from: first)
    if let flow = places.flow { end = min(end, batch.endOfRun(ofColumn: flow, from: first)) }
    if let published = places.published {
      end = min(end, batch.endOfRun(ofColumn: published, from: first))
    }
    return end
  }

  private func amount(_ value: Int128) -> FixedPoint? {
    guard value >= least, value < valueLimit, -value < valueLimit else { return nil }
    return FixedPoint(millionths: scale == 1 ? value : value &* scale)
  }

  private mutating func code(_ batch: borrowing ColumnBatch, _ row: Int) -> ProductCode? {
    guard let place = places.code else { return .total }
    let packed = batch.text(place, row)
    if let lastCode, lastCode.packed == packed { return lastCode.code }
    guard let code = ProductCode(packed: packed.packed), cells.accepts(code) else { return nil }
    lastCode = (packed, code)
    return code
  }

  /// Reads a quantity; false where it needs care.
  private mutating func quantityCell(
    _ batch: borrowing ColumnBatch, _ row: Int, _ quantity: inout Quantity?
  ) -> Bool {
    guard let place = places.quantity, let amount = batch.number(place, row) else { return true }
    guard amount >= 0 else { return false }
    guard let unitPlace = places.quantityUnit else {
      guard let unit = description.quantityUnit else { return false }
      quantity = Quantity(FixedPoint(millionths: amount), unit)
      return true
    }
    let text = batch.text(unitPlace, row)
    guard text != withoutQuantity else { return amount == 0 }
    guard let unit = unit(text) else { return false }
    quantity = Quantity(FixedPoint(millionths: amount), unit)
    return true
  }

  private mutating func unit(_ text: PackedText) -> QuantityUnit? {
    for known in units where known.text == text { return known.unit }
    let unit = QuantityUnit(rawValue: text.description)
    // Offices use some dozens; a file with more is looked up the slow way.
    if units.count < 64 { units.append((text, unit)) }
    return unit
  }

  private mutating func slot(
    _ batch: borrowing ColumnBatch, _ row: Int, _ assembler: inout ReleaseAssembler
  ) -> Int? {
    var partner = 0
    if let place = places.partner {
      guard let known = partners.knownNumber(of: batch.text(place, row).packed) else { return nil }
      partner = known
    }
    let slot = currentSlots[partner]
    if slot >= 0 { return slot }
    guard let current else { return nil }
    let made = makeSlot(current, partner, batch.line(ofRow: row), &assembler)
    if let made { currentSlots[partner] = made }
    return made
  }

  /// Opens a release, once for each of a file.
  private func makeSlot(
    _ series: Series, _ partner: Int, _ line: Int, _ assembler: inout ReleaseAssembler
  ) -> Int? {
    let flows = description.split.flows
    let flow =
      flows.isEmpty ? 0 : flows[PackedText(packed: series.flow).description]
    let rule = places.published.map { _ in PackedText(packed: series.published).description }
    let nowhere = SourceLocation(file: "", line: line, column: 1)
    guard let flow, let period = Period(cell: PackedText(packed: series.period).description),
      let publication = cells.publication(of: period, cell: rule, at: nowhere)
    else { return nil }
    let number = partnerNumbers.isEmpty ? 0 : partnerNumbers[partner]
    return assembler.slot(
      period, publication, table: description.split.table(partner: number, flow: flow))
  }
}
