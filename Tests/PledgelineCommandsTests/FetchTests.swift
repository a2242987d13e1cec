import Foundation
import LoopbackServer
import SystemCalls
import Testing

extension ProgramTests {
  @Suite struct FetchTests {
    private let exports = [
      "fetch", "census", "--exports", "--partner", "CHN", "--from", "2020-01", "--through",
      "2020-02",
    ]

    /// Variables under which everything is asked of a server of the test.
    private func environment(_ server: LoopbackServer) -> [String: String?] {
      [
        "PLEDGELINE_FETCH_LOOPBACK": "http://127.0.0.1:\(server.port)/",
        "CENSUS_API_KEY": "s3cr3t",
      ]
    }

    @Test func `A dry run prints the requests without keys, and asks nobody`() throws {
      let server = try LoopbackServer { _, _ in nil }
      let outcome = try Sandbox().run(exports + ["--dry-run"], environment: environment(server))
      #expect(
        outcome
          == Outcome(
            status: 0,
            out: "https://api.census.gov/data/timeseries/intltrade/exports/hs?get=E_COMMODITY,"
              + "ALL_VAL_MO,QTY_1_MO,QTY_1_MO_FLAG,UNIT_QY1&time=from%202020-01%20to%202020-02"
              + "&COMM_LVL=HS6&SUMMARY_LVL=DET&CTY_CODE=5700&key=***  # missing\n", err: ""))
      #expect(server.requests.isEmpty)
    }

    @Test func `The second program asks the exact address, and says what a key page means`() throws
    {
      let server = try LoopbackServer { _, _ in
        .answer(200, "<html><head><title>Invalid Key</title></head></html>")
      }
      let outcome = try Sandbox().run(exports, environment: environment(server))
      #expect(outcome.isRefusal())
      #expect(outcome.err.contains("key_signup.html") && !outcome.err.contains("s3cr3t"))
      #expect(
        server.targets == [
          "/api.census.gov/data/timeseries/intltrade/exports/hs?get=E_COMMODITY,ALL_VAL_MO,"
            + "QTY_1_MO,QTY_1_MO_FLAG,UNIT_QY1&time=from%202020-01%20to%202020-02&COMM_LVL=HS6"
            + "&SUMMARY_LVL=DET&CTY_CODE=5700&key=s3cr3t"
        ])
    }

    @Test func `Ctrl-C while a server keeps us waiting ends in order`() throws {
      let server = try LoopbackServer { _, _ in .silence }
      let sandbox = try Sandbox()
      let running = try sandbox.start(exports, environment: environment(server))
      #expect(running.reaches { !server.requests.isEmpty })
      running.send(SIGINT)
      let outcome = try running.outcome()
      #expect(outcome.status == 1)
      #expect(outcome.err.contains("stopped") && outcome.err.contains("on file"))
      #expect(try sandbox.run(["archive", "verify"]).status == 0)
    }

    @Test func `Keys that others can read are refused before anything is asked`() throws {
      let sandbox = try Sandbox()
      try sandbox.write("census: s3cr3t\n", to: "config/pledgeline/keys")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o644], ofItemAtPath: sandbox.path("config/pledgeline/keys"))
      let outcome = try sandbox.run(
        exports, environment: ["XDG_CONFIG_HOME": sandbox.path("config")])
      #expect(outcome.isRefusal())
      #expect(outcome.err.contains("chmod 600") && !outcome.err.contains("s3cr3t"))
    }

    @Test func `What is said of UN Comtrade's key is heard, and what it cannot be is refused`()
      throws
    {
      let words = [
        "fetch", "comtrade", "--imports", "--reporter", "CHN", "--partner", "USA", "--from",
        "2020-01", "--through", "2020-01", "--codes", "1201", "--level", "HS4", "--dry-run",
      ]
      let outcome = try Sandbox().run(
        words, environment: ["COMTRADE_API_KEY": "s3cr3t", "COMTRADE_API_TIER": "premium"])
      #expect(
        outcome
          == Outcome(
            status: 0,
            out: "https://comtradeapi.un.org/data/v1/getDa/C/M/HS?reporterCode=156&period=202001"
              + "  Ocp-Apim-Subscription-Key: ***  # release dates\n"
              + "https://comtradeapi.un.org/data/v1/get/C/M/HS?reporterCode=156&partnerCode=842"
              + "&period=202001&cmdCode=1201&flowCode=M&partner2Code=0&customsCode=C00&motCode=0"
              + "  Ocp-Apim-Subscription-Key: ***  # missing\n", err: ""))
      let refusal = try Sandbox().run(words, environment: ["COMTRADE_API_TIER": "gold"])
      #expect(refusal.isRefusal() && refusal.err.contains("free or premium"))
    }

    @Test func `Without the second program it is said how to get it`() throws {
      let sandbox = try Sandbox()
      let copy = sandbox.path("pledgeline")
      try FileManager.default.copyItem(atPath: Sandbox.program(), toPath: copy)
      let outcome = try sandbox.shell(
        "exec '\(copy)' " + exports.joined(separator: " "), environment: ["CENSUS_API_KEY": "k"])
      #expect(outcome.isRefusal())
      #expect(outcome.err.contains("pledgeline-fetch") && outcome.err.contains("make install"))
    }

    @Test(arguments: [
      (["fetch"], "name a provider"),
      (["fetch", "census"], "--exports or --imports"),
      (["fetch", "census", "--exports"], "--partner is needed"),
      (["fetch", "census", "--exports", "--partner", "CHN"], "--from is needed"),
      (
        ["fetch", "census", "--exports", "--partner", "CHNN", "--from", "2020-01"],
        "did you mean 'CHN'"
      ),
      (["fetch", "census", "--exports", "--partner", "CHN", "--from", "2020"], "such as 2020-03"),
      (["fetch", "usda", "--commodity", "soy"], "801 for soybeans"),
      (["fetch", "usda", "--commodity", "801"], "--marketing-year"),
      (["fetch", "ecb", "--currencies", "EUR"], "other than EUR"),
      (["fetch", "eurostat", "--imports"], "--codes"),
      (["fetch", "census", "--for", "us-china-phase-one"], "no provider"),
      (["fetch", "comtrade", "--exports", "--level", "HS10"], "HS6"),
    ])
    func `A question that cannot be asked says what is needed`(
      _ words: [String], _ remedy: String
    ) throws {
      let outcome = try ShippedArchive.copy().run(words)
      #expect(outcome.isRefusal(64))
      #expect(outcome.err.contains(remedy), "\(outcome.err)")
    }

    @Test func `What is on file for an agreement is asked for only where it may be revised`() throws
    {
      let outcome = try ShippedArchive.copy()
        .run(["fetch", "--for", "us-china-phase-one", "--dry-run"])
      #expect(outcome.status == 0)
      let lines = outcome.out.split(separator: "\n")
      #expect(lines.count { $0.hasPrefix("# ") } == 2)
      // Exports by HS6 are on file through April 2020, rates through 2020, both totals throughout.
      #expect(lines.contains { $0.contains("time=from%202020-05%20to%202020-06&COMM_LVL=HS6") })
      let exports = lines.filter { $0.contains("COMM_LVL=HS6") }
      #expect(!exports.contains { $0.contains("2017-01") && $0.hasSuffix("# missing") })
      // The revision of June 2020 was the last one to reach 2017, that of June 2023 the last for 2020.
      #expect(
        exports.contains {
          $0.contains("2017-01") && $0.hasSuffix("# may have been revised on 2020-06-04")
        })
      #expect(lines.count { $0.contains("/EXR/") } == 1)
      #expect(!lines.contains { $0.contains("COMM_LVL=HS2") })
    }
  }
}
