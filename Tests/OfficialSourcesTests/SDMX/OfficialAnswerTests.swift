import OfficialSources
import Testing

/// Answers that hold no data, in the shapes of the offices.
@Suite struct OfficialAnswerTests {
  private static let tooBig = """
    <?xml version='1.0' encoding='UTF-8'?>
    <S:Fault xmlns:S="http://schemas.xmlsoap.org/soap/envelope/">
      <faultcode>413</faultcode>
      <faultstring>EXTRACTION_TOO_BIG: The requested extraction is too big</faultstring>
    </S:Fault>
    """
  private static let noResults = """
    <S:Fault xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><faultcode>100</faultcode>
    <faultstring>NO_RESULTS: nothing found</faultstring></S:Fault>
    """
  private static let later = """
    <?xml version='1.0' encoding='UTF-8'?>
    <env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/"><env:Body>
    <ns0:syncResponse xmlns:ns0="http://example.org/extraction"><queued><id>made-up-key</id>
    <status>SUBMITTED</status></queued></ns0:syncResponse></env:Body></env:Envelope>
    """
  private static let registryError = """
    <?xml version="1.0"?><mes:Error xmlns:mes="x"><mes:ErrorMessage code="100">
    <com:Text xml:lang="en">No results found.</com:Text></mes:ErrorMessage></mes:Error>
    """
  private static let page = "\n<!DOCTYPE html><html><head><title>Error 503</title></head></html>"

  @Test(arguments: [
    (tooBig, "EXTRACTION_TOO_BIG", "ask for fewer codes or periods"),
    (noResults, "NO_RESULTS", "nothing is published for this query"),
    (later, "has not answered it yet (key made-up-key)", "ask for fewer codes"),
    (registryError, "No results found. (code 100)", "nothing is published for this query"),
    (
      "{\n  \"results\": [\n {\"id\": \"0\", \"text\": \"TOTAL\"}]}",
      "this is a list of UN Comtrade's codes with their names", "nothing of it needs to be imported"
    ),
    (page, "this is a web page, 'Error 503', not data", "get the data again"),
  ])
  func `An answer without data is recognized and explained`(
    text: String, message: String, remedy: String
  ) throws {
    let head = FileHead(Array(text.utf8))
    #expect(OfficialFormats.recognize(head)?.name == "no-data")
    let formats: [any OfficialFormat.Type] = [
      SDMXCSVFormat.self, SDMXJSONFormat.self, NoDataFormat.self,
    ]
    for format in formats {
      let refusal = try OfficialText.refusal(format, text)
      #expect(refusal?.contains(message) == true, "\(refusal ?? "accepted")")
      #expect(refusal?.contains(remedy) == true)
    }
  }

  @Test(arguments: [
    "DATAFLOW,a\n", "{\"dataSets\": []}", "{\"results\": [{\"id\": 1}]}", "", "<", "<x>",
    "<faultstring",
    "<?xml version='1.0'?><a/>",
  ])
  func `Everything else is not taken for one`(text: String) {
    #expect(OfficialAnswer(FileHead(Array(text.utf8))) == nil)
  }
}
