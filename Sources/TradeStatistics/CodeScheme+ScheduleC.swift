// Schedule C of the US Census Bureau (census.gov/foreign-trade/schedules/c/countrycode.html), with ISO 3166 alpha-3
// codes in the place of its two letters. Two copies of the list that others published agree on every code below that
// both hold (November 2026). Kosovo (4803) has no ISO code, and the Gaza Strip (5082) and the West Bank (5083) share
// one: they are left out, and readers say so where they meet them.
extension CodeScheme {
  /// Schedule C by alpha-3 code.
  static let scheduleC: [String: String] = [
    // North America.
    "USA": "1000", "GRL": "1010", "CAN": "1220", "SPM": "1610",
    // Mexico, Central America, Caribbean.
    "MEX": "2010", "GTM": "2050", "BLZ": "2080", "SLV": "2110", "HND": "2150", "NIC": "2190",
    "CRI": "2230", "PAN": "2250", "BMU": "2320", "BHS": "2360", "CUB": "2390", "JAM": "2410",
    "TCA": "2430", "CYM": "2440", "HTI": "2450", "DOM": "2470", "AIA": "2481", "VGB": "2482",
    "KNA": "2483", "ATG": "2484", "MSR": "2485", "DMA": "2486", "LCA": "2487", "VCT": "2488",
    "GRD": "2489", "BRB": "2720", "TTO": "2740", "SXM": "2774", "CUW": "2777", "ABW": "2779",
    "GLP": "2831", "MTQ": "2839",
    // South America.
    "COL": "3010", "VEN": "3070", "GUY": "3120", "SUR": "3150", "GUF": "3170", "ECU": "3310",
    "PER": "3330", "BOL": "3350", "CHL": "3370", "BRA": "3510", "PRY": "3530", "URY": "3550",
    "ARG": "3570", "FLK": "3720",
    // Europe and the former Soviet Union.
    "ISL": "4000", "SWE": "4010", "SJM": "4031", "NOR": "4039", "FIN": "4050", "FRO": "4091",
    "DNK": "4099", "GBR": "4120", "IRL": "4190", "NLD": "4210", "BEL": "4231", "LUX": "4239",
    "AND": "4271", "MCO": "4272", "FRA": "4279", "DEU": "4280", "AUT": "4330", "CZE": "4351",
    "SVK": "4359", "HUN": "4370", "LIE": "4411", "CHE": "4419", "EST": "4470", "LVA": "4490",
    "LTU": "4510", "POL": "4550", "RUS": "4621", "BLR": "4622", "UKR": "4623", "ARM": "4631",
    "AZE": "4632", "GEO": "4633", "KAZ": "4634", "KGZ": "4635", "MDA": "4641", "TJK": "4642",
    "TKM": "4643", "UZB": "4644", "ESP": "4700", "PRT": "4710", "GIB": "4720", "MLT": "4730",
    "SMR": "4751", "VAT": "4752", "ITA": "4759", "HRV": "4791", "SVN": "4792", "BIH": "4793",
    "MKD": "4794", "SRB": "4801", "MNE": "4804", "ALB": "4810", "GRC": "4840", "ROU": "4850",
    "BGR": "4870", "TUR": "4890", "CYP": "4910",
    // Asia.
    "SYR": "5020", "LBN": "5040", "IRQ": "5050", "IRN": "5070", "ISR": "5081", "JOR": "5110",
    "KWT": "5130", "SAU": "5170", "QAT": "5180", "ARE": "5200", "YEM": "5210", "OMN": "5230",
    "BHR": "5250", "AFG": "5310", "IND": "5330", "PAK": "5350", "NPL": "5360", "BGD": "5380",
    "LKA": "5420", "MMR": "5460", "THA": "5490", "VNM": "5520", "LAO": "5530", "KHM": "5550",
    "MYS": "5570", "SGP": "5590", "IDN": "5600", "TLS": "5601", "BRN": "5610", "PHL": "5650",
    "MAC": "5660", "BTN": "5682", "MDV": "5683", "CHN": "5700", "MNG": "5740", "PRK": "5790",
    "KOR": "5800", "HKG": "5820", "TWN": "5830", "JPN": "5880",
    // Australia and Oceania.
    "AUS": "6021", "NFK": "6022", "CCK": "6023", "CXR": "6024", "HMD": "6029", "PNG": "6040",
    "NZL": "6141", "COK": "6142", "TKL": "6143", "NIU": "6144", "WSM": "6150", "SLB": "6223",
    "VUT": "6224", "PCN": "6225", "KIR": "6226", "TUV": "6227", "NCL": "6412", "WLF": "6413",
    "PYF": "6414", "MHL": "6810", "FSM": "6820", "PLW": "6830", "NRU": "6862", "FJI": "6863",
    "TON": "6864",
    // Africa.
    "MAR": "7140", "DZA": "7210", "TUN": "7230", "LBY": "7250", "EGY": "7290", "SDN": "7321",
    "SSD": "7323", "GNQ": "7380", "MRT": "7410", "CMR": "7420", "SEN": "7440", "MLI": "7450",
    "GIN": "7460", "SLE": "7470", "CIV": "7480", "GHA": "7490", "GMB": "7500", "NER": "7510",
    "TGO": "7520", "NGA": "7530", "CAF": "7540", "GAB": "7550", "TCD": "7560", "SHN": "7580",
    "BFA": "7600", "BEN": "7610", "AGO": "7620", "COG": "7630", "GNB": "7642", "CPV": "7643",
    "STP": "7644", "LBR": "7650", "COD": "7660", "BDI": "7670", "RWA": "7690", "SOM": "7700",
    "ERI": "7741", "ETH": "7749", "DJI": "7770", "UGA": "7780", "KEN": "7790", "SYC": "7800",
    "IOT": "7810", "TZA": "7830", "MUS": "7850", "MOZ": "7870", "MDG": "7880", "MYT": "7881",
    "COM": "7890", "REU": "7904", "ATF": "7905", "ZAF": "7910", "NAM": "7920", "BWA": "7930",
    "ZMB": "7940", "SWZ": "7950", "ZWE": "7960", "MWI": "7970", "LSO": "7990",
    // US possessions.
    "PRI": "9030", "VIR": "9110", "GUM": "9350", "ASM": "9510", "MNP": "9610", "UMI": "9800",
  ]
}
