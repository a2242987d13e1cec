import TextFormats

/// Reads an input as JSON; what was accepted must be written and read again without change.
enum JSONDecoder {
  static func tryOut(_ input: [UInt8]) {
    guard let value = try? JSONValue.parse(input, file: "input", depthLimit: 32) else { return }
    let written = JSONWriter.write(value)
    guard let again = try? JSONValue.parse(written, file: "again", depthLimit: 32) else {
      preconditionFailure("what was written cannot be read")
    }
    precondition(JSONWriter.write(again) == written, "writing changes what was read")
  }
}
