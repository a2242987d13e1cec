/// Paths as text: joined and taken apart without looking at the disk.
public enum Path {
  /// `base/name`; `name` itself where it is absolute or `base` is empty.
  public static func join(_ base: String, _ name: String) -> String {
    if base.isEmpty || name.utf8.first == slash { return name }
    return base.utf8.last == slash ? base + name : base + "/" + name
  }

  /// The folder of a path: `a` for `a/b`, `/` for `/b`, `.` for `b`.
  public static func parent(of path: String) -> String {
    let trimmed = withoutTrailingSlashes(path.utf8)
    if trimmed.isEmpty, !path.isEmpty { return "/" }
    guard let cut = trimmed.lastIndex(of: slash) else { return "." }
    let parent = withoutTrailingSlashes(trimmed[..<cut])
    return parent.isEmpty ? "/" : String(decoding: parent, as: UTF8.self)
  }

  /// The last name of a path: `b` for `a/b` and for `a/b/`; empty for `/`.
  public static func lastComponent(of path: String) -> String {
    let trimmed = withoutTrailingSlashes(path.utf8)
    let start = trimmed.lastIndex(of: slash).map { trimmed.index(after: $0) } ?? trimmed.startIndex
    return String(decoding: trimmed[start...], as: UTF8.self)
  }

  /// What follows the last dot of the last name, without the dot; empty for `a`, `.a` and `a.`.
  public static func fileExtension(of path: String) -> String {
    let name = lastComponent(of: path).utf8
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return "" }
    return String(decoding: name[name.index(after: dot)...], as: UTF8.self)
  }

  // Bytes, not characters: a slash followed by a combining mark is one character but still ends a name.
  private static let slash = UInt8(ascii: "/")

  private static func withoutTrailingSlashes(_ path: some BidirectionalCollection<UInt8>)
    -> ArraySlice<UInt8>
  {
    var bytes = Array(path)[...]
    while bytes.last == slash { bytes.removeLast() }
    return bytes
  }
}
