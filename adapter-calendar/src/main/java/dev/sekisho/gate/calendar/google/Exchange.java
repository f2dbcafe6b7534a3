package dev.sekisho.gate.calendar.google;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/** Sends one request and reads one answer, within limits. */
final class Exchange {

  /** Bytes of an answer, at most. */
  static final long BYTES_MAX = 8L << 20;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final OkHttpClient client;

  Exchange(OkHttpClient client) {
    this.client = client;
  }

  /**
   * The answer, whatever its status.
   *
   * @throws dev.sekisho.gate.problem.GateException when there is none, or a good one that is no
   *     JSON
   */
  Answer ask(String call, Request request) {
    try (Response response = client.newCall(request).execute()) {
      BufferedSource source = response.body().source();
      if (source.request(BYTES_MAX + 1)) {
        throw GoogleErrors.noAnswer(call, "The answer has more than " + BYTES_MAX + " bytes");
      }
      return new Answer(call, response.code(), body(call, response, source.readUtf8()));
    } catch (InterruptedIOException e) {
      throw GoogleErrors.noAnswer(call, "Google did not answer in time");
    } catch (IOException e) {
      throw GoogleErrors.noAnswer(
          call, "Google could not be reached: " + e.getClass().getSimpleName());
    }
  }

  private static JsonNode body(String call, Response response, String text) {
    try {
      JsonNode body = JSON.readTree(text);
      if (body.isObject()) {
        return body;
      }
    } catch (JsonProcessingException e) {
      // Told below, without the text, which may be anything.
    }
    if (response.isSuccessful()) {
      throw GoogleErrors.noAnswer(call, "The answer is no JSON, or only a part of it");
    }
    return MissingNode.getInstance();
  }
}
