import HTTPMessages
import Testing

@Suite struct SecretTests {
  private let key = Secret("s3cr3t/=key")

  @Test func `A secret is shown by nothing that prints, describes or dumps it`() {
    var dumped = ""
    dump(key, to: &dumped)
    let address = WebAddress(
      host: "api.census.gov", path: "/data",
      query: [.init("get", "A,B"), .init("key", .secret(key))])
    let request = HTTPRequest(
      address, headers: [HTTPHeader("Accept", "text/csv")], secretHeaders: ["X-Api-Key": key])
    var everything = ""
    dump(request, to: &everything)
    let error = TransferError(.other("no luck with s3cr3t/=key or s3cr3t/%3Dkey"), request)
    for shown in [
      "\(key)", String(reflecting: key), dumped, "\(address)", "\(request)",
      String(reflecting: request), everything, "\(error)", String(reflecting: error),
    ] {
      #expect(!shown.contains("s3cr3t"), "\(shown)")
    }
    #expect("\(address)" == "https://api.census.gov/data?get=A,B&key=***")
    #expect(
      "\(request)"
        == "https://api.census.gov/data?get=A,B&key=***  Accept: text/csv  X-Api-Key: ***")
  }

  @Test func `What is sent holds the secret, encoded`() {
    let address = WebAddress(
      host: "h", path: "/", query: [.init("key", .secret(Secret("a b&c")))])
    #expect(address.reveal() == "https://h/?key=a%20b%26c")
  }

  @Test(arguments: [
    ("https://a.b/c?d=e%20f&g=h+i", "https://a.b/c?d=e%20f&g=h%20i"),
    ("HTTP://A.b:80", "http://a.b:80/"),
    ("https://a.b?x=1#part", "https://a.b/?x=1"),
    ("https://a.b/%zz?x=%zz", "https://a.b/%zz?x=%25zz"),
  ])
  func `Addresses are read and written again`(_ text: String, _ written: String) {
    #expect(WebAddress(text)?.reveal() == written)
  }

  @Test(arguments: [
    "", "a.b/c", "ftp://a.b/", "https://", "https:///x", "https://user:word@a.b/", "https://a.b:x/",
    "https://a.b:99999/", "https://a b/", "https://a.b\\@c.d/", "file:///etc/passwd",
  ])
  func `What is no address of a web server is refused`(_ text: String) {
    #expect(WebAddress(text) == nil)
  }
}
