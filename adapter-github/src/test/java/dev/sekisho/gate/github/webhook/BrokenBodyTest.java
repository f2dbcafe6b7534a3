package dev.sekisho.gate.github.webhook;

import static dev.sekisho.gate.github.Refusals.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.github.Examples;
import dev.sekisho.gate.github.Examples.Example;
import dev.sekisho.gate.github.Requests;
import dev.sekisho.gate.github.payload.PayloadErrors;
import dev.sekisho.gate.github.payload.Sieve;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenBodyTest {
  private final WebhookDecoder decoder = new WebhookDecoder();

  @Provide
  Arbitrary<Example> examples() {
    return Arbitraries.of(Examples.all());
  }

  @Property(tries = 2000)
  void everyTruncationIsOneClearProblem(@ForAll("examples") Example example, @ForAll int cut) {
    byte[] body = example.bytes();
    byte[] truncated = Arrays.copyOf(body, Math.floorMod(cut, body.length));

    Problem problem = problem(() -> decode(example.event(), truncated));

    assertThat(problem.id()).isEqualTo(PayloadErrors.NOT_JSON);
    assertThat(problem.what())
        .matches("The body is (empty|cut off or malformed|not a JSON object)");
  }

  @Test
  void everyTruncationOfOneBodyIsOneClearProblem() {
    Example example = Examples.one("github_app_authorization", "revoked");
    byte[] body = example.bytes();
    for (int length = 0; length < body.length; length++) {
      byte[] truncated = Arrays.copyOf(body, length);
      assertThat(problem(() -> decode(example.event(), truncated)).id())
          .isEqualTo(PayloadErrors.NOT_JSON);
    }
  }

  @Property(tries = 3000)
  void anyByteChangedIsADeliveryOrOneClearProblem(
      @ForAll("examples") Example example, @ForAll int position, @ForAll byte other) {
    byte[] body = example.bytes();
    body[Math.floorMod(position, body.length)] = other;

    readOrRefuse(example.event(), body);
  }

  @Property(tries = 3000)
  void anyMemberOfAnotherTypeIsADeliveryOrOneClearProblem(
      @ForAll("examples") Example example, @ForAll int which, @ForAll("values") JsonNode value) {
    ObjectNode body = example.body();
    List<ObjectNode> objects =
        body.findParents("url").stream().map(ObjectNode.class::cast).toList();
    ObjectNode object =
        objects.isEmpty() ? body : objects.get(Math.floorMod(which, objects.size()));
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    object.set(names.get(Math.floorMod(which / 31, names.size())), value);

    readOrRefuse(example.event(), Examples.write(body));
  }

  @Provide
  Arbitrary<JsonNode> values() {
    return Arbitraries.of(
            "null",
            "true",
            "1",
            "-1",
            "1e400",
            "99999999999999999999",
            "\"\"",
            "\"x\"",
            "[]",
            "[1]",
            "[null]",
            "{}",
            "{\"login\":null}")
        .map(json -> Examples.object("{\"value\":" + json + "}").get("value"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "number        | \"7\"   | $.pull_request.number | Expected a whole number, found a text",
        "number        | 0       | $.pull_request.number | A pull request has a number from 1, not 0",
        "number        | 7.5     | $.pull_request.number | Expected a whole number, found a number",
        "head          | null    | $.pull_request.head   | Expected an object, found nothing",
        "head          | [1]     | $.pull_request.head   | Expected an object, found a list",
        "updated_at    | \"now\" | $.pull_request.updated_at | Expected a time, found a text",
      })
  void aMemberOfTheWrongTypeIsNamedByItsPath(
      String member, String value, String path, String what) {
    ObjectNode body = Examples.one("pull_request", "synchronize").body();
    ((ObjectNode) body.get("pull_request"))
        .set(member, Examples.object("{\"v\":" + value + "}").get("v"));

    Problem problem = problem(() -> decode("pull_request", Examples.write(body)));

    assertThat(problem.id()).isEqualTo(PayloadErrors.WRONG_MEMBER);
    assertThat(problem.where().within()).hasValue(path);
    assertThat(problem.what()).isEqualTo(what);
  }

  @Test
  void aTruncatedBodySaysHowFarItWasRead() {
    byte[] body =
        bytes("{\"action\":\"opened\",\"pull_request\":{\"labels\":[{\"name\":\"a\"},{\"na");

    assertThat(problem(() -> decode("pull_request", body)))
        .hasToString(
            """
            GATE-3005  request body:1:63 ($.pull_request.labels[1])
              The body is cut off or malformed
              fix: Let GitHub deliver it again; if that fails too, look for a proxy that cuts or \
            rewrites request bodies""");
  }

  @Test
  void aBodyThatIsAFormSaysHowToSwitchTheWebhookToJson() {
    Problem problem = problem(() -> decode("push", bytes("payload=%7B%22ref%22%3A")));

    assertThat(problem.id()).isEqualTo(PayloadErrors.NOT_JSON);
    assertThat(problem.fix()).contains("application/json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "[]", "null", "7", "\"x\"", "{} {}", "{}x", "\u0000", "<html>"})
  void whatIsNotOneObjectIsRefused(String body) {
    assertThat(problem(() -> decode("push", bytes(body))).id()).isEqualTo(PayloadErrors.NOT_JSON);
  }

  @Test
  void readsObjectsAsDeepAsTheLimitAndRefusesOneMore() {
    assertThat(decode("star", nested(Sieve.DEPTH_MAX)).name()).isEqualTo("star");
    assertThat(problem(() -> decode("star", nested(Sieve.DEPTH_MAX + 1))).id())
        .isEqualTo(PayloadErrors.NOT_JSON);
  }

  @Test
  void aMessageStaysShortWhenTheMemberIsLong() {
    ObjectNode body = Examples.one("push", "").body();
    body.put("ref", "refs/heads/main").put("after", "x".repeat(100_000));

    assertThat(problem(() -> decode("push", Examples.write(body))).toString())
        .hasSizeLessThan(1_000);
  }

  private void readOrRefuse(String event, byte[] body) {
    try {
      Delivery delivery = decode(event, body);
      assertThat(delivery.event().scope()).isNotNull();
      delivery.facts(Instant.EPOCH);
    } catch (GateException e) {
      assertThat(e.problems()).singleElement().satisfies(BrokenBodyTest::isOfTheBody);
    }
  }

  private static void isOfTheBody(Problem problem) {
    assertThat(problem.id()).isIn(PayloadErrors.NOT_JSON, PayloadErrors.WRONG_MEMBER);
    if (problem.id().equals(PayloadErrors.WRONG_MEMBER)) {
      assertThat(problem.where().within().orElse("")).startsWith("$.");
    }
  }

  private Delivery decode(String event, byte[] body) {
    return decoder.decode(Requests.unsigned(event), body);
  }

  private static byte[] nested(int depth) {
    return bytes("{\"a\":".repeat(depth - 1) + "{}" + "}".repeat(depth - 1));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
