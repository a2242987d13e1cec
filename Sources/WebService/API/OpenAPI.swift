import Briefing
import HTTPService
import TextFormats

/// The description of the interface in OpenAPI 3.1.
enum OpenAPI {
  /// The document.
  static var document: JSONValue {
    [
      "openapi": "3.1.0",
      "info": [
        "title": "Pledgeline", "version": .string(ProgramVersion.current),
        "summary": "Managed-trade agreements against official statistics",
        "description":
          "Read-only. Each answer names its schema, which is versioned. What no figure tells is null with its reason, never zero. Problems are described as RFC 9457 has it.",
        "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
      ],
      "paths": .object(APIOperation.allCases.map(path)),
      "components": [
        "schemas": [
          "Problem": [
            "type": "object", "required": ["type", "title", "status", "detail"],
            "properties": [
              "type": ["type": "string"], "title": ["type": "string"],
              "status": ["type": "integer"], "detail": ["type": "string"],
            ],
          ]
        ],
        "responses": [
          "Problem": [
            "description": "Why there is no answer, and what would be valid",
            "content": [
              "application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]
            ],
          ]
        ],
      ],
    ]
  }

  private static func path(_ operation: APIOperation) -> JSONMember {
    let path = operation.pattern.text.split(separator: "/").map { part in
      part.hasPrefix(":") ? "/{\(part.dropFirst())}" : "/\(part)"
    }.joined()
    return JSONMember(path, ["get": get(operation)])
  }

  private static func get(_ operation: APIOperation) -> JSONValue {
    var content = [
      JSONMember(
        "application/json",
        [
          "schema": [
            "type": "object", "required": ["schema"],
            "properties": ["schema": ["const": .string(operation.schema)]],
          ]
        ])
    ]
    if operation.hasCSV {
      content.append(JSONMember("text/csv", ["schema": ["type": "string"]]))
    }
    let problem: JSONValue = ["$ref": "#/components/responses/Problem"]
    return [
      "operationId": .string(operation.rawValue), "summary": .string(operation.summary),
      "parameters": .array(
        operation.pathNames.map(pathParameter) + operation.queryNames.map(queryParameter)),
      "responses": [
        "200": ["description": .string(operation.summary), "content": .object(content)],
        "304": ["description": "What the client has is still right"],
        "400": problem, "404": problem, "406": problem, "503": problem,
      ],
    ]
  }

  private static func pathParameter(_ name: String) -> JSONValue {
    let meaning: (String, example: String) =
      switch name {
      case "id": ("Name of an agreement", "us-china-phase-one")
      case "address":
        ("Address of a figure, with its slashes written as %2F", "gauge/USA/latest/balance")
      case "claim": ("Name of a claim", "us-deficit-2020-03-10")
      case "measure": ("Name of a measure", "us-exports")
      case "code": ("Code of the product list", "120190")
      case "table": ("A table's line in the list of releases", "census USA-CHN export")
      case "second": ("ISO 3166 alpha-3 code", "CHN")
      default: ("ISO 3166 alpha-3 code", "USA")
      }
    // No control characters, and not '.' or '..' alone, in whatever writing.
    let text = "^(?!\\.{1,2}$)[^\\u0000-\\u001f\\u007f-\\u009f]+$"
    let pattern = name == "first" || name == "second" ? "^[A-Z]{3}$" : text
    return [
      "name": .string(name), "in": "path", "required": true, "description": .string(meaning.0),
      "schema": ["type": "string", "pattern": .string(pattern)],
      "example": .string(meaning.example),
    ]
  }

  private static func queryParameter(_ name: String) -> JSONValue {
    let meaning =
      switch name {
      case "from": "The earlier day; a year before the later one where it is left out"
      case "to": "The later day; that of as-of where it is left out"
      default: "Only what was published by this day counts; today where it is left out"
      }
    return [
      "name": .string(name), "in": "query", "required": false, "description": .string(meaning),
      "schema": [
        "type": "string", "format": "date",
        "pattern": "^(19|20)[0-9]{2}-(0[1-9]|1[0-2])-[0-3][0-9]$",
      ], "example": "2020-03-10",
    ]
  }
}
