import OfficialSources
import Testing
import TextFormats
import TradeStatistics

@Suite struct SourceRegistryTests {
  @Test func `The shipped registry is valid and names formats that are read`() throws {
    let registry = try SourceRegistry(path: projectPath("Registry/sources.yaml"))
    #expect(registry.sources.count >= 9)
    let known = Set(OfficialFormats.all.map { $0.name })
    for source in registry.sources {
      for format in source.formats {
        #expect(known.contains(format), "\(source.id): \(format)")
      }
    }
    let listed = Set(registry.sources.flatMap(\.formats))
    #expect(known.subtracting(listed).isEmpty, "every format belongs to an office")
  }

  @Test func `Every office that is fetched from says when it revises, or does not`() throws {
    let registry = try SourceRegistry(path: projectPath("Registry/sources.yaml"))
    let silent = registry.sources.filter { $0.server != nil && $0.revisions.isEmpty }.map(\.id)
    #expect(silent.map(\.rawValue) == ["ecb"])
    let census = try #require(registry.sources.first { $0.id.rawValue == "census" })
    #expect(census.revisions.map(\.occasion) == [.year(with: 4, by: 6)])
    #expect(census.revisions.map(\.yearsBack) == [3])
  }

  @Test(arguments: [
    ("", "the file is empty"),
    ("source-registry: 2\nsources: []\n", "2"),
    ("source-registry: 1\nsources:\n  - id: Census\n", "expected a short name such as census"),
    ("source-registry: 1\nsources:\n  - id: census\n", "missing key 'title'"),
    ("source-registry: 1\nsources:\n  - id: census\n    url: ftp://a\n", "expected an address"),
    (
      "source-registry: 1\nsources:\n  - id: census\n    quirks: [{seen: today}]\n",
      "expected a day"
    ),
    ("source-registry: 1\nsource: []\n", "unknown key 'source'"),
    (
      "source-registry: 1\nsources:\n  - id: census\n    revisions: [{every: decade}]\n",
      "expected year, any-time or told"
    ),
    (
      "source-registry: 1\nsources:\n  - id: census\n    revisions: [{every: year, by: 6}]\n",
      "missing key 'with'"
    ),
  ])
  func `A wrong registry is refused with the place`(text: String, message: String) throws {
    let folder = try TestFolder()
    defer { folder.remove() }
    let path = try folder.write("sources.yaml", text)
    let error = try #require(throws: OfficialSourcesError.self) { try SourceRegistry(path: path) }
    #expect(error.description.contains(message), "\(error)")
    #expect(error.diagnostics.allSatisfy { $0.location.file == path })
  }
}
