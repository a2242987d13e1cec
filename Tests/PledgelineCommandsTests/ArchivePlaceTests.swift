import SystemCalls
import Testing

extension ProgramTests {
  @Suite struct ArchivePlaceTests {
    // From the one that counts most to the one that counts least.
    @Test(
      arguments: [
        (["--archive", "given.sqlite"], ["PLEDGELINE_ARCHIVE": "named.sqlite"], "given.sqlite"),
        ([], ["PLEDGELINE_ARCHIVE": "named.sqlite", "XDG_DATA_HOME": "/data"], "named.sqlite"),
        ([], ["XDG_DATA_HOME": "/data"], "/data/pledgeline/archive.sqlite"),
        // The rules for XDG folders let only absolute paths count.
        ([], ["XDG_DATA_HOME": "data"], "/home/.local/share/pledgeline/archive.sqlite"),
        (
          [], ["XDG_DATA_HOME": "", "PLEDGELINE_ARCHIVE": ""],
          "/home/.local/share/pledgeline/archive.sqlite"
        ),
      ] as [([String], [String: String], String)])
    func `The archive is where the command line says, then the environment, then the platform`(
      _ words: [String], _ variables: [String: String], _ place: String
    ) throws {
      let sandbox = try Sandbox()
      // Absolute paths are those of the sandbox.
      let inside = { (path: String) in path.hasPrefix("/") ? sandbox.folder + path : path }
      var environment: [String: String?] = ["PLEDGELINE_ARCHIVE": nil]
      for (name, value) in variables { environment[name] = inside(value) }
      let missing = try sandbox.run(["releases"] + words, environment: environment)
      #expect(missing.isRefusal())
      #expect(
        missing.err == "pledgeline: error: there is no archive at \(inside(place)); "
          + "'pledgeline import' makes one from the shipped figures\n")

      try sandbox.write(SmallFigures.table, to: "figures.csv")
      let importing = SmallFigures.importing("figures.csv") + words
      let outcome = try sandbox.run(importing, environment: environment)
      #expect(outcome.out.hasSuffix(" to \(inside(place))\n"))
      #expect(FileSystem.kind(Path.join(sandbox.folder, inside(place))) == .regular)
      #expect(try sandbox.run(["releases"] + words, environment: environment).status == 0)
    }

    @Test func `Without a home folder a command says how to name an archive`() throws {
      let nothing: [String: String?] = ["PLEDGELINE_ARCHIVE": nil, "HOME": nil]
      let outcome = try Sandbox().run(["releases"], environment: nothing)
      #expect(outcome.isRefusal())
      #expect(outcome.err.contains("name a file with --archive FILE or PLEDGELINE_ARCHIVE"))
    }

    @Test func `Without the shipped figures an import says what to name`() throws {
      let sandbox = try Sandbox()
      let outcome = try sandbox.run(["import"], environment: ["PLEDGELINE_DATA": sandbox.folder])
      #expect(outcome.isRefusal())
      #expect(outcome.err.contains("name a folder that holds a releases.yaml"))
    }

    @Test func `A snapshot holds what the archive holds, and replaces no file`() throws {
      let sandbox = try ShippedArchive.copy()
      let wrote = try sandbox.run(["archive", "snapshot", "copy.sqlite"])
      #expect(wrote == Outcome(status: 0, out: "wrote copy.sqlite\n", err: ""))
      #expect(try Listing(sandbox, archive: "copy.sqlite") == Listing(sandbox))
      let brief = ["brief", "us-china-phase-one", "--as-of", "2020-03-10"]
      #expect(try sandbox.run(brief + ["--archive", "copy.sqlite"]) == sandbox.run(brief))

      let bytes = try sandbox.bytes("copy.sqlite")
      let again = try sandbox.run(["archive", "snapshot", "copy.sqlite"])
      #expect(again.isRefusal())
      #expect(again.err.contains("choose another name, or move the file away"))
      #expect(try sandbox.bytes("copy.sqlite") == bytes)
    }

    @Test func `A snapshot into a folder that is not there is refused`() throws {
      let outcome = try ShippedArchive.run(["archive", "snapshot", "nowhere/copy.sqlite"])
      #expect(outcome.isRefusal())
      #expect(outcome.err.contains("nowhere/copy.sqlite"))
    }
  }
}
