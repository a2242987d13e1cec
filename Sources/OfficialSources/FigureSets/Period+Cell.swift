import TimeSeries

extension Period {
  /// Reads a period as tables write it: in its text form, or a month as six digits, `202001`.
  init?(cell text: String) {
    let bytes = text.utf8
    guard bytes.count == 6, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else {
      self.init(text)
      return
    }
    self.init("\(text.prefix(4))-\(text.suffix(2))")
  }
}
