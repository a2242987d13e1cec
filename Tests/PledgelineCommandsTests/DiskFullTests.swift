import Testing

extension ProgramTests {
  @Suite struct DiskFullTests {
    /// Whether a file system in memory can be mounted where only one process sees it.
    private static let canMount: Bool = {
      let outcome = try? Sandbox().shell(
        "mkdir disk && unshare -rm mount -t tmpfs -o size=1m tmpfs disk")
      return outcome?.status == 0
    }()

    @Test(.enabled(if: canMount, "mounting a small file system is not allowed here"))
    func `A full disk is said so, and loses nothing of what was recorded`() throws {
      let sandbox = try Sandbox()
      try sandbox.write(
        """
        mount -t tmpfs -o size=1m tmpfs disk
        export PLEDGELINE_ARCHIVE="$PWD/disk/archive.sqlite"
        "$PROGRAM" import; echo "import $?"
        "$PROGRAM" archive verify; echo "verify $?"
        "$PROGRAM" brief us-china-phase-one --as-of 2020-03-10 > brief.txt; echo "brief $?"
        mount -o remount,size=16m disk
        "$PROGRAM" import > again.txt; echo "import $?"
        "$PROGRAM" archive verify; echo "verify $?"
        "$PROGRAM" archive snapshot archive.sqlite
        """, to: "script.sh")
      let outcome = try sandbox.shell("mkdir disk && exec unshare -rm sh script.sh")
      let codes = outcome.out.split(separator: "\n").filter { $0.contains(#/^[a-z]+ \d+$/#) }
      #expect(codes == ["import 1", "verify 0", "brief 0", "import 0", "verify 0"])
      #expect(outcome.err.contains("the disk is full, so nothing of this step was written"))
      #expect(outcome.err.contains("free some space, then do it again"))
      #expect(outcome.err.split(separator: "\n").count == 1)
      #expect(
        try Listing(sandbox).lines == Listing(sandbox, archive: ShippedArchive.path).lines)
    }

    /// Whether a script can undo that its caller ignores the signal of the limit.
    private static let resetsSignals: Bool = {
      (try? Sandbox().shell("env --default-signal=XFSZ true"))?.status == 0
    }()

    @Test(.enabled(if: resetsSignals, "'env' of GNU is not here"))
    func `A limit on the size of files is an error with a remedy, and loses nothing`() throws {
      let sandbox = try Sandbox()
      let limited = try sandbox.shell(
        "ulimit -f 600; exec env --default-signal=XFSZ \"$PROGRAM\" import")
      #expect(limited.isRefusal())
      #expect(limited.err.contains("the disk did not do as asked"))
      #expect(limited.err.contains("ulimit -f"))
      #expect(try sandbox.run(["archive", "verify"]).status == 0)
      let whole = try Listing(sandbox, archive: ShippedArchive.path)
      for (file, count) in try Listing(sandbox).counts { #expect(count == whole.counts[file]) }
    }
  }
}
