package dev.sekisho.gate.tracker.hook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.tracker.site.Site;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes webhooks of Jira in two steps: {@link #accept} tells whether a request is Jira's, before a
 * byte of it is parsed, so that it can be stored; {@link #tickets} reads later which tickets
 * changed. What changed is not believed: it is read anew from Jira. Thread-safe.
 */
public final class JiraHook {

  /** Bytes of a body that are read; read one more to see that there are more. */
  public static final int BODY_BYTES_MAX = 5_000_000;

  /** Objects and lists within one another, at most. */
  public static final int DEPTH_MAX = 60;

  /** The header with the signature. */
  public static final String SIGNATURE = "X-Hub-Signature";

  /** The header with the id, which stays the same when Jira sends a webhook again. */
  public static final String IDENTIFIER = "X-Atlassian-Webhook-Identifier";

  private static final Pattern KEY =
      Pattern.compile("([A-Za-z][A-Za-z0-9_]{0,49})-([1-9][0-9]{0,9})");
  private static final Pattern ID = Pattern.compile("[!-~]{1,150}");
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEPTH_MAX).build())
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final Site site;
  private final Proof proof;
  private final List<HookSecret> secrets;

  /** How Jira shows that a webhook is its own. */
  public enum Proof {
    /** A signature over the body: Jira Cloud, and every Jira that has a field for the secret. */
    SIGNATURE,
    /**
     * A secret in the address, for a Jira Server that can not sign. Use TLS, and log no address.
     */
    SECRET_IN_ADDRESS
  }

  /**
   * A way in.
   *
   * @param secrets what is accepted; several while one is replaced
   * @throws IllegalArgumentException when there is no secret
   */
  public JiraHook(Site site, Proof proof, List<HookSecret> secrets) {
    this.site = site;
    this.proof = proof;
    this.secrets = List.copyOf(secrets);
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException("a webhook needs a secret");
    }
  }

  /**
   * Tells whether a request is Jira's, and under which id it is to be stored.
   *
   * @param header looks a header up; empty when it is not there
   * @param secretInAddress what stands where the secret belongs in the address
   * @throws GateException when it is not Jira's
   */
  public DeliveryId accept(
      Function<String, Optional<String>> header, Optional<String> secretInAddress, byte[] body) {
    if (body.length > BODY_BYTES_MAX) {
      throw HookErrors.refuse(
          HookErrors.TOO_LARGE,
          "request body",
          "The body has more than " + BODY_BYTES_MAX + " bytes",
          "Let the webhook send no comments and no worklogs; the gate needs the key alone");
    }
    Optional<String> given = proof == Proof.SIGNATURE ? header.apply(SIGNATURE) : secretInAddress;
    String shown = given.filter(text -> !text.isEmpty()).orElseThrow(this::notSigned);
    boolean known =
        secrets.stream()
            .anyMatch(
                secret -> proof == Proof.SIGNATURE ? secret.signed(shown, body) : secret.is(shown));
    if (!known) {
      throw HookErrors.refuse(
          HookErrors.WRONG_SIGNATURE,
          place(),
          "It fits none of our secrets",
          "Compare the secret here with the one in Jira, and let no proxy change the request");
    }
    String id = header.apply(IDENTIFIER).filter(text -> ID.matcher(text).matches()).orElse("");
    return new DeliveryId(site.name() + ":" + (id.isEmpty() ? digest(body) : id));
  }

  /**
   * The tickets that changed, of those that may be asked for; none when it is about something else.
   *
   * @throws GateException when it can not be read
   */
  public Set<TicketKey> tickets(byte[] body) {
    JsonNode hook = read(body);
    Set<TicketKey> keys = new LinkedHashSet<>();
    if (hook.path("webhookEvent").asText().startsWith("jira:issue_")) {
      add(hook.path("issue").path("key"), keys);
      for (JsonNode item : hook.path("changelog").path("items")) {
        if (item.path("field").asText().equals("Key")) {
          add(item.path("fromString"), keys);
        }
      }
    }
    return keys;
  }

  private void add(JsonNode node, Set<TicketKey> keys) {
    Matcher key = KEY.matcher(node.asText());
    if (key.matches()) {
      site.key(key.group(1), key.group(2)).ifPresent(keys::add);
    }
  }

  private static JsonNode read(byte[] body) {
    try {
      JsonNode read = MAPPER.readTree(body);
      if (read.isObject() && read.path("webhookEvent").isTextual()) {
        return read;
      }
    } catch (IOException notJson) {
      // Said below: what the parser says could quote the body.
    }
    throw HookErrors.refuse(
        HookErrors.UNREADABLE,
        "request body",
        "The body is no webhook of Jira's",
        "Let Jira's own webhook send here, with its body as it is");
  }

  private GateException notSigned() {
    return HookErrors.refuse(
        HookErrors.NOT_SIGNED,
        place(),
        "It is missing",
        proof == Proof.SIGNATURE
            ? "Give the webhook a secret in Jira, and let a proxy in between pass " + SIGNATURE
            : "Write the secret into the address that Jira sends to");
  }

  private String place() {
    return proof == Proof.SIGNATURE ? "header " + SIGNATURE : "secret in the address";
  }

  private static String digest(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
