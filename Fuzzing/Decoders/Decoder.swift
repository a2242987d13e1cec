import Glibc

/// What is given bytes from anywhere, by the names that 'make fuzz' knows.
enum Decoder: String, CaseIterable {
  case csv
  case json
  case fixedWidth = "fixed-width"
  case block
  case gzip
  case zip
  case official
  case workbook
  case chinaCustoms = "china-customs"
  case exportSales = "export-sales"

  /// The one that the environment names.
  static let chosen: Decoder = {
    let name = unsafe getenv("PLEDGELINE_FUZZ_DECODER").map { unsafe String(cString: $0) } ?? ""
    guard let decoder = Decoder(rawValue: name) else {
      let known = allCases.map(\.rawValue).joined(separator: ", ")
      fatalError("PLEDGELINE_FUZZ_DECODER is '\(name)'; it must be one of: \(known)")
    }
    return decoder
  }()

  /// Decodes an input every way there is; a trap or a difference ends the program and is a finding.
  func tryOut(_ input: [UInt8]) {
    switch self {
    case .csv: CSVDecoder.tryOut(input)
    case .json: JSONDecoder.tryOut(input)
    case .fixedWidth: FixedWidthDecoder.tryOut(input)
    case .block: BlockDecoder.tryOut(input)
    case .gzip: GzipDecoder.tryOut(input)
    case .zip: ZipDecoder.tryOut(input)
    case .official: OfficialDecoder.tryOut(input)
    case .workbook: WorkbookDecoder.tryOut(input)
    case .chinaCustoms: ChinaCustomsDecoder.tryOut(input)
    case .exportSales: ExportSalesDecoder.tryOut(input)
    }
  }
}
