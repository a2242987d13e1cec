import Compression
import Testing

@Suite struct ZipArchiveTests {
  static let plain = DeflatedSample.plain
  static let other = Array("COUNTRY\r\n".utf8)
  static let members: [ZipFixture.Member] = [
    .init("EXP_DETL.TXT", plain, packed: DeflatedSample.deflated),
    .init("Docs/", []),
    .stored("Docs/Country.txt", other),
  ]

  static var fixture: ZipFixture {
    var fixture = ZipFixture()
    fixture.members = members
    return fixture
  }

  @Test(arguments: [1, 7, 100_000], [1, 64, 5000])
  func `Members come out whole, stored or deflated`(size: Int, room: Int) {
    let bytes = Self.fixture.bytes
    #expect(
      readZip(bytes, "EXP_DETL.TXT", atMost: size, room: room) == StreamOutcome(bytes: Self.plain))
    #expect(
      readZip(bytes, "Docs/Country.txt", atMost: size, room: room)
        == StreamOutcome(bytes: Self.other))
  }

  @Test(arguments: [0, 1, 63, 64, 65, 511, 512, 513, 70000])
  func `Members of any size come out`(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    let file = ZipFixture(.init("a", bytes), .stored("b", bytes)).bytes
    #expect(readZip(file, "a") == StreamOutcome(bytes: bytes))
    #expect(readZip(file, "b") == StreamOutcome(bytes: bytes))
  }

  @Test func `The directory lists the files, not the folders`() throws {
    let zip = try openZip(Self.fixture.bytes)
    #expect(zip.members.map(\.name) == ["EXP_DETL.TXT", "Docs/Country.txt"])
    #expect(zip.members.map(\.size) == [Self.plain.count, Self.other.count])
    #expect(zip.members.map(\.packedSize) == [DeflatedSample.deflated.count, Self.other.count])
  }

  @Test(arguments: ["exp_detl.txt", "Exp_Detl.TXT", "EXP_DETL.TXT"])
  func `Upper and lower case of names do not matter`(name: String) throws {
    #expect(try openZip(Self.fixture.bytes).member(named: name).name == "EXP_DETL.TXT")
  }

  @Test func `A name that is not there, or there twice, is an error that lists the members`() throws
  {
    #expect(
      readZip(Self.fixture.bytes, "IMP_DETL.TXT").error
        == "a.zip: error: no member 'IMP_DETL.TXT' (members: 'EXP_DETL.TXT', 'Docs/Country.txt')")
    #expect(
      readZip(ZipFixture(.init("a", []), .init("A", [])).bytes, "a").error
        == "a.zip: error: 2 members 'a' (members: 'a', 'A')")
    #expect(
      readZip(ZipFixture().bytes, "a").error == "a.zip: error: no member 'a' (it has no members)")
  }

  @Test func `Files with a comment, wide numbers and sizes behind the data are read`() {
    var fixture = Self.fixture
    fixture.comment = "as released"
    fixture.isWide = true
    for index in fixture.members.indices {
      fixture.members[index].isWide = true
      fixture.members[index].flags = 0x0808
    }
    #expect(readZip(fixture.bytes, "exp_detl.txt") == StreamOutcome(bytes: Self.plain))
    #expect(readZip(fixture.bytes, "docs/country.txt") == StreamOutcome(bytes: Self.other))
  }

  static let misplaced =
    "a.zip: error: its directory does not lie where the file says (get the file again)"

  static let wrong: [(String, @Sendable (inout ZipFixture) -> Void, String)] = [
    (
      "encrypted", { $0.members[0].flags = 1 },
      "a.zip/EXP_DETL.TXT: error: it is encrypted (unpack it with its password first)"
    ),
    (
      "another method", { $0.members[0].method = 14 },
      "a.zip/EXP_DETL.TXT: error: it is packed by method 14 (only stored and deflated members are read;"
        + " unpack the file, or pack it again with zip)"
    ),
    (
      "a wrong checksum", { $0.members[0].checksumError = 1 },
      "a.zip/EXP_DETL.TXT: error: its checksum is not the one that the directory says (get the file again)"
    ),
    (
      "less than the directory says", { $0.members[0].sizeError = 1 },
      "a.zip/EXP_DETL.TXT: error: it has 1800 bytes, and the directory says 1801 (get the file again)"
    ),
    (
      "more than the directory says", { $0.members[0].sizeError = -1 },
      "a.zip/EXP_DETL.TXT: error: it has more than the 1799 bytes that the directory says (get the file"
        + " again)"
    ),
    (
      "compressed data cut short", { $0.members[0].packed.removeLast(3) },
      "a.zip/EXP_DETL.TXT: error: the compressed data ends too early (get the file again)"
    ),
    (
      "more behind the compressed data", { $0.members[0].packed += [1, 2, 3] },
      "a.zip/EXP_DETL.TXT: error: something follows the end of the compressed data (get the file again)"
    ),
    (
      "damaged data", { $0.members[0].packed[0] = 0xFF },
      "a.zip/EXP_DETL.TXT: error: the compressed data is damaged: invalid block type (get the file again)"
    ),
    (
      "the header of another member", { $0.members[0].claimedOffset = 1 },
      "a.zip/EXP_DETL.TXT: error: its header says something else than the directory of the file (get the"
        + " file again)"
    ),
    (
      "members that overlap", { $0.members[0].claimedOffset = 40 },
      "a.zip: error: its member 'EXP_DETL.TXT' overlaps with what follows it (get the file again)"
    ),
    (
      "members of the same bytes", { $0.members[1].claimedOffset = 0 },
      "a.zip: error: its member 'EXP_DETL.TXT' overlaps with what follows it (get the file again)"
    ),
    ("fewer members than it says", { $0.countError = 1 }, misplaced),
    (
      "more members than it says", { $0.countError = -1 },
      "a.zip: error: its directory has more members than the file says (get the file again)"
    ),
    ("wide numbers out of all bounds", { $0.claimedDirectoryOffset = .max }, misplaced),
    ("a directory elsewhere", { $0.claimedDirectoryOffset = 3 }, misplaced),
  ]

  @Test(arguments: wrong)
  func `A file that contradicts itself is refused`(
    what: String, change: @Sendable (inout ZipFixture) -> Void, error: String
  ) {
    var fixture = Self.fixture
    change(&fixture)
    #expect(readZip(fixture.bytes, "EXP_DETL.TXT").error == error)
    #expect(readZip(fixture.bytes, "EXP_DETL.TXT", atMost: 3, room: 50).error == error)
  }

  @Test func `A stored member has one size`() {
    var fixture = Self.fixture
    fixture.members[2].sizeError = 1
    #expect(
      readZip(fixture.bytes, "docs/country.txt").error
        == "a.zip/Docs/Country.txt: error: it is stored as it is, and yet has two sizes (get the file"
        + " again)")
  }

  @Test func `A file cut short anywhere is an error`() {
    let bytes = Self.fixture.bytes
    for count in 0..<bytes.count {
      #expect(
        readZip(Array(bytes.prefix(count)), "EXP_DETL.TXT").error
          == "a.zip: error: this is not a ZIP file: it has no directory at its end (get the file again, it"
          + " may be cut short)")
    }
  }

  @Test func `A changed byte never passes for other data, nor does it stop the program`() {
    for isWide in [false, true] {
      var fixture = Self.fixture
      fixture.isWide = isWide
      fixture.members[0].isWide = isWide
      let bytes = fixture.bytes
      for index in bytes.indices {
        for bit: UInt8 in [1, 0x80, 0xFF] {
          var changed = bytes
          changed[index] ^= bit
          let outcome = readZip(changed, "EXP_DETL.TXT")
          #expect(outcome.error != nil || outcome.bytes == Self.plain, "byte \(index)")
        }
      }
    }
  }

  @Test func `Names of members do not reach a terminal as commands`() {
    let file = ZipFixture(.init("\u{1B}[31m", [])).bytes
    #expect(
      readZip(file, "a").error == "a.zip: error: no member 'a' (members: '\\u{1b}[31m')")
  }
}
