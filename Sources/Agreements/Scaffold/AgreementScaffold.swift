/// The files of a new agreement: a valid example with comments, to be replaced line by line.
///
/// What they state is made up and says so. Source of the format: the page *The agreement file*.
public struct AgreementScaffold: Hashable, Sendable {
  /// One file of the folder.
  public struct File: Hashable, Sendable {
    /// Its bare name.
    public let name: String
    /// Its contents, UTF-8.
    public let text: String
  }

  /// The files, the agreement's own first.
  public let files: [File]

  /// Makes the files of an agreement of that name; nil where the text cannot be a name.
  public init?(name: String) {
    guard DeclaredNames.isName(name) else { return nil }
    files = [
      File(
        name: FormatDefaults.agreementFile,
        text: AgreementScaffold.agreement.replacing("NAME", with: name)),
      File(name: FormatDefaults.productsFile, text: AgreementScaffold.products),
      File(name: FormatDefaults.claimsFile, text: AgreementScaffold.claims),
      File(name: "README.md", text: AgreementScaffold.readme.replacing("NAME", with: name)),
    ]
  }

  private static let agreement = """
    # An agreement as data. Everything below is an example: replace it, and cite what you read.
    # Every key is documented in Documentation/AgreementFormat.md; 'pledgeline check' tells mistakes.
    pledgeline: 1
    id: NAME
    title: "Example: replace this title"
    parties: {buyer: CHN, seller: USA}          # ISO 3166 codes; EUN is the European Union
    announced: 2026-01-15                       # or 'signed:', where it was signed
    window: {from: 2026-01, through: 2028-12}   # the months in which purchases count

    # The texts that pledges cite. 'as-reported' where you read reports of a text and not the text.
    texts:
      - {id: fact-sheet, title: "Example: fact sheet", date: 2026-01-15, as-reported: true}

    # Documents that dated facts rest on. 'seen: false' where you only remember one.
    sources:
      - {id: report, title: "Example: what the report says", origin: "Newspaper, 16 January 2026", seen: true}

    nomenclature: HS2022                        # the edition of the codes in products.csv
    products: products.csv
    sectors:
      - id: agriculture
        title: Agriculture
        groups:
          - {id: soybeans, title: Soybeans}

    # Ways of counting: whose data, which flow. Pledges are scored under each, side by side.
    measures:
      us-exports: {source: census, reporter: USA, partner: CHN, flow: export, system: total}
      china-imports: {source: gacc, reporter: CHN, partner: USA, flow: import}

    # Kinds: quantity, share, balance, quota, investment, deliverable.
    # Strength: shall, will, intends, expects, strives, up-to; only the first two bind.
    pledges:
      - id: soybeans
        product: {group: soybeans}
        kind: quantity
        at-least: {2026: 10 bn USD, 2027: 10 bn USD, 2028: 10 bn USD}
        strength: will
        measured-by: [us-exports, china-imports]
        text: fact-sheet
        attested-by: [report]
      - id: investment
        kind: investment
        total: 50 bn USD
        complete-by: 2028-12-31
        strength: expects
        text: fact-sheet

    # The bilateral balance that people will look at.
    gauge: {of: USA, with: CHN}

    """

  private static let products = """
    code,group,sector,note
    1201,soybeans,agriculture,the longest listed code decides

    """

  private static let claims = """
    # What people said, each with who, when and where. A figure has a 'check', or a 'note' that says
    # why nothing on file could tell.
    - id: minister-2026-01-16
      date: 2026-01-16
      speaker: "Example: a minister"
      attribution: named
      outlet: Newspaper
      statement: "Example: replace this statement."

    """

  private static let readme = """
    # NAME

    - **Measured**: which pledges, with which source.
    - **Missing**: texts that were not seen, figures that are not on file, what was reported in two ways.

    """
}
