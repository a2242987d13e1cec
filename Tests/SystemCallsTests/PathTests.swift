import SystemCalls
import Testing

@Suite struct PathTests {
  @Test(arguments: [
    ("a", "b", "a/b"), ("a/", "b", "a/b"), ("", "b", "b"), ("a", "/b", "/b"), ("/", "b", "/b"),
  ])
  func `Joining puts exactly one slash between`(base: String, name: String, joined: String) {
    #expect(Path.join(base, name) == joined)
  }

  @Test(arguments: [
    // path, parent, last name, extension
    ("a/b.csv", "a", "b.csv", "csv"),
    ("b", ".", "b", ""),
    ("/b", "/", "b", ""),
    ("/", "/", "", ""),
    ("a//b/", "a", "b", ""),
    ("", ".", "", ""),
    ("a.d/.hidden", "a.d", ".hidden", ""),
    ("a/b.tar.gz", "a", "b.tar.gz", "gz"),
    ("a/b.", "a", "b.", ""),
    // A combining mark after the slash does not glue it to the name.
    ("a/\u{301}b", "a", "\u{301}b", ""),
  ])
  func `A path comes apart into folder, name and extension`(
    path: String, parent: String, last: String, suffix: String
  ) {
    #expect(Path.parent(of: path) == parent)
    #expect(Path.lastComponent(of: path) == last)
    #expect(Path.fileExtension(of: path) == suffix)
  }
}
