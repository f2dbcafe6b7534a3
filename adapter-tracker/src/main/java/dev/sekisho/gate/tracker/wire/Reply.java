package dev.sekisho.gate.tracker.wire;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a tracker answered.
 *
 * @param status the HTTP status
 * @param body the document; missing when there is none
 */
public record Reply(int status, JsonNode body) {

  /** Whether it was done. */
  public boolean isGood() {
    return status >= 200 && status < 300;
  }
}
