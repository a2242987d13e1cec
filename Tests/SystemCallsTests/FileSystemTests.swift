import Foundation
import SystemCalls
import Testing

@Suite struct FileSystemTests {
  @Test(arguments: [0, 1, 65535, 65536, 65537, 200_000])
  func `What is written is read back`(size: Int) throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try FileSystem.writeFile(atomically: folder.file("a"), bytes)
    #expect(try FileSystem.readFile(folder.file("a"), limit: size) == bytes)
    #expect(try FileReader(folder.file("a")).size == size)
  }

  @Test func `Reading at a place does not move where reading goes on`() throws {
    let folder = try TemporaryFolder()
    try FileSystem.writeFile(atomically: folder.file("a"), [10, 11, 12, 13, 14])
    let file = try FileReader(folder.file("a"))
    var buffer: [UInt8] = [0, 0]
    #expect(try file.read(at: 3, into: &buffer) == 2)
    #expect(buffer == [13, 14])
    #expect(try file.read(into: &buffer) == 2)
    #expect(buffer == [10, 11])
    #expect(try file.read(at: 4, into: &buffer) == 1)
    #expect(buffer == [14, 11])
    #expect(try file.read(at: 5, into: &buffer) == 0)
    #expect(try file.read(into: &buffer) == 2)
    #expect(buffer == [12, 13])
  }

  @Test func `A place before the start of a file is an error`() throws {
    let folder = try TemporaryFolder()
    try FileSystem.writeFile(atomically: folder.file("a"), [1])
    let file = try FileReader(folder.file("a"))
    var buffer: [UInt8] = [0]
    #expect(throws: SystemError(.read, path: folder.file("a"), cause: .system(.invalidArgument))) {
      _ = try file.read(at: -1, into: &buffer)
    }
  }

  @Test func `A file over the limit is refused with the limit named`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("big")
    try FileSystem.writeFile(atomically: path, [1, 2, 3])
    let error = try #require(throws: SystemError.self) {
      try FileSystem.readFile(path, limit: 2)
    }
    #expect(
      error.description
        == "cannot read '\(path)': it is larger than the limit of 2 bytes; check that it is the file"
        + " you mean, or split it")
  }

  @Test func `An endless device ends at the limit`() {
    #expect(throws: SystemError(.read, path: "/dev/zero", cause: .exceedsLimit(bytes: 100_000))) {
      try FileSystem.readFile("/dev/zero", limit: 100_000)
    }
  }

  @Test func `A missing file is named with a remedy`() throws {
    let error = try #require(throws: SystemError.self) { try FileReader("/no/such/file").size }
    #expect(error.number == .noSuchFile)
    #expect(
      error.description
        == "cannot open '/no/such/file': no such file or directory (ENOENT); check the spelling and"
        + " the folder that the path starts from")
  }

  @Test func `A directory is not read as a file`() throws {
    let error = try #require(throws: SystemError.self) { try FileReader("/").size }
    #expect(error.description == "cannot read '/': is a directory (EISDIR); name a file inside it")
  }

  @Test func `A path with a NUL inside is refused instead of cut`() {
    #expect(throws: SystemError.self) { try FileReader("/etc/passwd\0.csv").size }
  }

  @Test func `A full disk is reported as such`() throws {
    let error = try #require(throws: SystemError.self) {
      try FileSystem.writeFile(atomically: "/dev/full", [1])
    }
    #expect(error.number == .noSpace)
    #expect(error.description.contains("no space left on device (ENOSPC)"))
  }

  @Test func `Replacing keeps permissions and links, and leaves nothing beside`() throws {
    let folder = try TemporaryFolder()
    let target = folder.file("target")
    let link = folder.file("link")
    try FileSystem.writeFile(atomically: target, [1])
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: target)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "target")
    try FileSystem.writeFile(atomically: link, [2])
    #expect(try FileSystem.readFile(target, limit: 10) == [2])
    let attributes = try FileManager.default.attributesOfItem(atPath: target)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "target")
    #expect(try FileSystem.listDirectory(folder.path) == ["link", "target"])
  }

  @Test func `A write that cannot begin names the path that was asked for`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("missing/a")
    let error = try #require(throws: SystemError.self) {
      try FileSystem.writeFile(atomically: path, [1])
    }
    #expect(error == SystemError(.write, path: path, cause: .system(.noSuchFile)))
  }

  @Test func `A name as long as the file system allows can be written`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file(String(repeating: "é", count: 127))
    try FileSystem.writeFile(atomically: path, [7])
    #expect(try FileSystem.readFile(path, limit: 1) == [7])
  }

  @Test func `Directories are made with those above them, again without complaint`() throws {
    let folder = try TemporaryFolder()
    try FileSystem.makeDirectories(folder.file("a/b/c/"))
    try FileSystem.makeDirectories(folder.file("a/b/c"))
    #expect(FileSystem.kind(folder.file("a/b/c")) == .directory)
    try FileSystem.writeFile(atomically: folder.file("a/file"), [])
    let error = try #require(throws: SystemError.self) {
      try FileSystem.makeDirectories(folder.file("a/file/d"))
    }
    #expect(error.number == .fileExists || error.number == .notDirectory)
  }

  @Test func `Names are listed in the order of their bytes`() throws {
    let folder = try TemporaryFolder()
    for name in ["b", "a", "B", "é", ".hidden", "a1"] {
      try FileSystem.writeFile(atomically: folder.file(name), [])
    }
    #expect(try FileSystem.listDirectory(folder.path) == [".hidden", "B", "a", "a1", "b", "é"])
    #expect(throws: SystemError.self) { try FileSystem.listDirectory(folder.file("a")) }
  }

  @Test func `What lies at a path is told apart`() throws {
    let folder = try TemporaryFolder()
    try FileSystem.writeFile(atomically: folder.file("a"), [])
    #expect(FileSystem.kind(folder.file("a")) == .regular)
    #expect(FileSystem.kind(folder.path) == .directory)
    #expect(FileSystem.kind("/dev/null") == .other)
    #expect(FileSystem.kind(folder.file("b")) == .missing)
  }

  @Test func `The identity follows the content of a file`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a")
    try FileSystem.writeFile(atomically: path, [1])
    let first = try FileSystem.identity(path)
    #expect(try FileSystem.identity(path) == first)
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link"), withDestinationPath: path)
    #expect(try FileSystem.identity(folder.file("link")).isSameFile(as: first))
    try FileSystem.writeFile(atomically: path, [1, 2])
    #expect(try FileSystem.identity(path) != first)
    #expect(throws: SystemError.self) { try FileSystem.identity(folder.file("none")) }
  }

  @Test func `The canonical path has no dots and no links`() throws {
    let folder = try TemporaryFolder()
    try FileSystem.makeDirectories(folder.file("a"))
    let expected = try FileSystem.canonicalPath(folder.file("a"))
    #expect(try FileSystem.canonicalPath(folder.file("a/../a/.")) == expected)
    #expect(throws: SystemError.self) { try FileSystem.canonicalPath(folder.file("b")) }
    #expect(try FileSystem.kind(FileSystem.executablePath()) == .regular)
  }
}
