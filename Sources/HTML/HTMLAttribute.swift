extension HTML {
  /// One attribute of an element: a name from the source, and a value of any kind.
  public struct Attribute: Hashable, Sendable {
    private enum Value: Hashable, Sendable {
      case none
      case text(String)
      case address(Address)
    }

    private let name: String
    private let value: Value

    private init(_ name: StaticString, _ value: Value) {
      self.name = "\(name)"
      self.value = value
    }

    /// An attribute with a text, such as `title`; traps for those whose value a browser follows or runs.
    public init(_ name: StaticString, _ text: String) {
      self.init(name, .text(text))
      AttributePlace.check(self.name.lowercased(), takes: .text)
    }

    /// An attribute with an address, such as `href`.
    public init(_ name: StaticString, _ address: Address) {
      self.init(name, .address(address))
      AttributePlace.check(self.name.lowercased(), takes: .address)
    }

    /// An attribute that says something by being there, such as `hidden`.
    public init(_ name: StaticString) {
      self.init(name, .none)
    }

    func append(to bytes: inout [UInt8]) {
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: name.utf8)
      let text: String
      switch value {
      case .none: return
      case .text(let value): text = value
      case .address(let address): text = address.text
      }
      bytes.append(contentsOf: "=\"".utf8)
      HTMLEscaping.append(text.utf8, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
  }
}
