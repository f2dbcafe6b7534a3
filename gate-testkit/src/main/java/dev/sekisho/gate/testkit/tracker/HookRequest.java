package dev.sekisho.gate.testkit.tracker;

import java.util.Map;

/**
 * A webhook as the tracker sends it.
 *
 * @param headers its headers
 * @param body its body
 */
public record HookRequest(Map<String, String> headers, String body) {
  public HookRequest {
    headers = Map.copyOf(headers);
  }
}
