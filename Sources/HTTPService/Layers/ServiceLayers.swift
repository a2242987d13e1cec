/// Layers above a handler, as one handler.
public enum ServiceLayers {
  /// Puts layers above a handler: the first one sees the request first and the answer last.
  public static func stack(
    _ layers: [any ServiceLayer], above handler: @escaping ServiceHandler
  ) -> ServiceHandler {
    layers.reversed().reduce(handler) { below, layer in
      { request in layer.answer(to: request, below: below) }
    }
  }
}
