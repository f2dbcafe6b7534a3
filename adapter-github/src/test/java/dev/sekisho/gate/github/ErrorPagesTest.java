package dev.sekisho.gate.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.github.payload.PayloadErrors;
import dev.sekisho.gate.github.webhook.Webhook;
import dev.sekisho.gate.github.webhook.WebhookErrors;
import dev.sekisho.gate.github.webhook.WebhookHeaders;
import dev.sekisho.gate.github.webhook.WebhookSecret;
import dev.sekisho.gate.github.wire.WireErrors;
import dev.sekisho.gate.problem.ErrorId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every error of a delivery has a page, and the page shows the message that is really given. */
class ErrorPagesTest {
  private static final String SECRET = "shared";

  private final Webhook webhook = new Webhook(List.of(new WebhookSecret(SECRET)));

  static Stream<ErrorId> ids() {
    return Stream.of(WebhookErrors.class, PayloadErrors.class, WireErrors.class)
        .flatMap(type -> Arrays.stream(type.getFields()))
        .map(ErrorPagesTest::value);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyErrorHasAPage(ErrorId id) {
    assertThat(page(id)).startsWith("# " + id + ": ").contains("What to do: ");
  }

  @Test
  void thePagesShowTheMessagesAsTheyAre() {
    byte[] large = new byte[Webhook.BODY_BYTES_MAX + 1];
    byte[] cut =
        bytes("{\"action\":\"opened\",\"pull_request\":{\"labels\":[{\"name\":\"a\"},{\"na");
    ObjectNode wrong = Examples.one("pull_request", "opened").body();
    ((ObjectNode) wrong.get("pull_request")).put("number", "2");

    shows(WebhookErrors.TOO_LARGE, Requests.unsigned("push"), large);
    shows(WebhookErrors.NOT_SIGNED, Requests.unsigned("push"), bytes("{}"));
    shows(
        WebhookErrors.WRONG_SIGNATURE,
        Requests.signed("push", bytes("{}"), "another"),
        bytes("{}"));
    shows(
        WebhookErrors.MISSING_HEADER,
        WebhookHeaders.from(
            Map.of(
                WebhookHeaders.SIGNATURE,
                "sha256=" + Requests.hmac("HmacSHA256", SECRET, bytes("{}")))),
        bytes("{}"));
    shows(PayloadErrors.NOT_JSON, Requests.signed("pull_request", cut, SECRET), cut);
    byte[] body = Examples.write(wrong);
    shows(PayloadErrors.WRONG_MEMBER, Requests.signed("pull_request", body, SECRET), body);
  }

  private void shows(ErrorId id, WebhookHeaders headers, byte[] body) {
    String message = Refusals.problem(() -> webhook.receive(headers, body)).toString();
    assertThat(page(id)).contains("```text\n" + message + "\n```");
  }

  private static String page(ErrorId id) {
    try {
      return Files.readString(Path.of("..", "docs", "errors", id + ".md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ErrorId value(Field field) {
    try {
      return (ErrorId) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(field + " is not public", e);
    }
  }
}
