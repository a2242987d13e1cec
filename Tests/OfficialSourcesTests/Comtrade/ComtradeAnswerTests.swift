import OfficialSources
import Testing
import TextFormats
import TimeSeries
import TradeStatistics

@Suite struct ComtradeAnswerTests {
  @Test(arguments: [
    (
      #"{ "statusCode": 401, "message": "Access denied due to invalid subscription key." }"#,
      "UN Comtrade answered 401: Access denied due to invalid subscription key. (get a key at"
    ),
    (
      #"{"statusCode":429,"message":"Rate limit is exceeded. Try again in 1 seconds."}"#,
      "UN Comtrade answered 429: Rate limit is exceeded. Try again in 1 seconds. (wait"
    ),
    (
      #"{"error":"Bad Request","details":[{"memberNames":["period"],"errorMessage":"too many periods"}]}"#,
      "UN Comtrade refused the request: period: too many periods"
    ),
    (#"{"count":0,"data":[],"error":"it failed"}"#, "answered with an error: it failed"),
    (#"{"count":12,"data":{},"error":""}"#, "only the number of rows, and no rows"),
    (#"{"count":12,"data":[],"error":""}"#, "says that it has 12 rows, and has 0"),
    (#"{"hello":1}"#, "no 'data' in this object"),
    ("[]", "no 'data' in this object"), ("", "found the end of the file"),
    (#"{"data":[1]}"#, "a row that is not an object"),
    (#"{"data":[{}]}"#, "a row without 'typeCode'"),
  ])
  func `What is no answer with figures is explained`(text: String, expected: String) {
    #expect(ComtradeAnswers.complaint(text).contains(expected))
  }

  @Test(arguments: [
    ("period", "2023", "period '2023' of frequency 'M' is not a year or a month"),
    ("period", "202313", "period '202313' of frequency 'M' is not a year or a month"),
    ("freqCode", "Q", "period '202301' of frequency 'Q' is not a year or a month"),
    ("aggrLevel", "6", "aggrLevel is 6, and cmdCode 'TOTAL' has 0 digits"),
  ])
  func `A row that contradicts itself is an error at its place`(
    field: String, value: String, expected: String
  ) {
    let text = ComtradeAnswers.answer([
      ComtradeAnswers.row(), ComtradeAnswers.row([field: .string(value)]),
    ])
    let complaint = ComtradeAnswers.complaint(text)
    #expect(complaint.contains(expected))
    #expect(!complaint.hasPrefix("answer:1:1:"))
  }

  @Test func `An answer without rows is said to have no data`() throws {
    let reading = try ComtradeAnswers.read([])
    #expect(reading.file.releases.isEmpty)
    #expect(reading.remarks == ["no data: the answer has no rows"])
  }

  @Test func `A full page is warned of, and refused where it is to be all there is`() throws {
    let rows = (0..<500).map { index in
      ComtradeAnswers.row(["cmdCode": .string("\(100_000 + index)"), "aggrLevel": 6])
    }
    let reading = try ComtradeAnswers.read(rows)
    #expect(reading.file.releases.first?.rows.count == 500)
    #expect(reading.findings.map(\.severity) == [.warning])
    #expect(reading.remarks[0].contains("more were probably cut off silently"))
    #expect(try ComtradeAnswers.read(Array(rows.dropLast())).findings.isEmpty)
    var terms = ComtradeAnswers.terms
    terms.scope = .complete
    #expect(throws: OfficialSourcesError.self) {
      try ComtradeAnswers.read(ComtradeAnswers.answer(rows), terms)
    }
  }

  @Test func `An answer that was cut anywhere is an error`() {
    let whole = ComtradeAnswers.answer([
      ComtradeAnswers.row(), ComtradeAnswers.row(["period": "202302"]),
    ])
    .utf8.drop { UInt8(ascii: "\n") == $0 }
    let end = whole.reversed().drop { $0 == UInt8(ascii: "\n") }.count
    for count in 0..<end {
      let cut = String(decoding: whole.prefix(count), as: UTF8.self)
      #expect(!ComtradeAnswers.complaint(cut).isEmpty, "cut after \(count) bytes")
    }
  }

  @Test func `A recorded exchange is read as the answer in it`() throws {
    let body = ComtradeAnswers.answer([ComtradeAnswers.row()])
    let recording: JSONValue = [
      "request": ["url": "https://comtradeapi.un.org/data/v1/get/C/M/HS"],
      "response": ["body": .string(body), "status": 200],
    ]
    let text = String(decoding: JSONWriter.write(recording), as: UTF8.self)
    #expect(ComtradeJSON.recognizes(FileHead(Array(text.utf8))))
    #expect(try ComtradeAnswers.read(text).lines == ComtradeAnswers.read(body).lines)
  }

  @Test func `Answers with figures and answers on availability are told apart`() {
    let figures = FileHead(Array(ComtradeAnswers.answer([ComtradeAnswers.row()]).utf8))
    let dates = FileHead(Array(ComtradeAvailabilityTests.answer.utf8))
    #expect(ComtradeJSON.recognizes(figures) && !ComtradeAvailabilityJSON.recognizes(figures))
    #expect(!ComtradeJSON.recognizes(dates) && ComtradeAvailabilityJSON.recognizes(dates))
    for text in ["{}", "[]", "", "{\"data\":[]}", "{\"statusCode\":429,\"message\":\"no\"}"] {
      let head = FileHead(Array(text.utf8))
      #expect(!ComtradeJSON.recognizes(head) && !ComtradeAvailabilityJSON.recognizes(head))
    }
  }

  @Test func `Another encoding, deep nesting and endless rows end in an error`() {
    let answer = ComtradeAnswers.answer([ComtradeAnswers.row()])
    let wide: [UInt8] = [0xFF, 0xFE] + answer.utf8.flatMap { [$0, UInt8(0)] }
    #expect {
      try ComtradeJSON.read(SourceInput(name: "answer", bytes: wide), ComtradeAnswers.terms)
    } throws: { error in
      "\(error)".contains("UTF-16")
    }
    for open in ["[", "{\"a\":"] {
      let deep = "{\"data\":[" + String(repeating: open, count: 50_000)
      #expect(!ComtradeAnswers.complaint(deep).isEmpty)
      #expect(!ComtradeAnswers.complaint(String(repeating: open, count: 50_000)).isEmpty)
    }
    let endless = "{\"data\":[{\"typeCode\":\"" + String(repeating: "C", count: 2 << 20)
    #expect(ComtradeAnswers.complaint(endless).contains("has more than 1048576 bytes"))
  }
}
