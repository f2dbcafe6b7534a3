package dev.sekisho.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.github.webhook.Webhook;
import dev.sekisho.gate.github.webhook.WebhookHeaders;
import dev.sekisho.gate.github.webhook.WebhookSecret;
import dev.sekisho.gate.rules.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * From the bytes of a {@code pull_request} delivery to the verdict of the default rules, beside
 * what nobody can do without: the signature and the parser over the same bytes. Microseconds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // because JMH sets up before it measures
public class DeliveryBenchmark {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String SECRET = "It's a Secret to Everybody";
  private static final Instant ARRIVED = Instant.parse("2026-11-20T09:00:00Z");

  private final ObjectMapper mapper = new ObjectMapper();
  private byte[] body;
  private Mac mac;
  private Webhook webhook;
  private WebhookHeaders headers;
  private GateEngine engine;

  /** Signs the delivery and prepares what judges it. */
  @Setup
  public void prepare() throws IOException, GeneralSecurityException {
    try (InputStream in =
        Objects.requireNonNull(DeliveryBenchmark.class.getResourceAsStream("pull_request.json"))) {
      body = in.readAllBytes();
    }
    mac = Mac.getInstance(ALGORITHM);
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    webhook = new Webhook(List.of(new WebhookSecret(SECRET)));
    headers =
        WebhookHeaders.from(
            Map.of(
                WebhookHeaders.EVENT,
                "pull_request",
                WebhookHeaders.DELIVERY,
                "72d3162e-cc78-11e3-81ab-4c9367dc0958",
                WebhookHeaders.SIGNATURE,
                "sha256=" + HexFormat.of().formatHex(mac.doFinal(body))));
    engine = RuleSet.standard().engine();
  }

  /** Verify, decode, take the facts, judge. */
  @Benchmark
  public Evaluation judge() {
    return engine.evaluate(webhook.receive(headers, body).facts(ARRIVED).orElseThrow());
  }

  /** The signature and the tree of the same bytes, and nothing else. */
  @Benchmark
  public void floor(Blackhole used) throws IOException {
    used.consume(mac.doFinal(body));
    JsonNode tree = mapper.readTree(body);
    used.consume(tree);
  }
}
