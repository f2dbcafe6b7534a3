package dev.sekisho.gate.testkit.github.internal.hook;

import dev.sekisho.gate.testkit.github.HookDelivery;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Where deliveries go. Thread-safe. */
public final class Hook {
  /** How many deliveries are remembered; GitHub forgets by age instead. */
  public static final int REMEMBERED_MAX = 2_000;

  private final long id;
  private final long repository;
  private final URI url;
  private final String secret;
  private final Deque<HookDelivery> deliveries = new ArrayDeque<>();

  /**
   * A hook without deliveries.
   *
   * @param repository the number of its repository; 0 for the hook of the App
   */
  public Hook(long id, long repository, URI url, String secret) {
    this.id = id;
    this.repository = repository;
    this.url = url;
    this.secret = secret;
  }

  /** GitHub's number; 0 for the hook of the App. */
  public long id() {
    return id;
  }

  /** Whether it hears of what happens in a repository. */
  public boolean hears(long repository) {
    return this.repository == 0 || this.repository == repository;
  }

  /** Where it sends to. */
  public URI url() {
    return url;
  }

  /** The header that proves where a body comes from. */
  public String signature(String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "sha256="
          + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new LinkageError("every Java has HmacSHA256", e);
    }
  }

  /** Remembers a delivery. */
  public synchronized void remember(HookDelivery delivery) {
    deliveries.addLast(delivery);
    if (deliveries.size() > REMEMBERED_MAX) {
      deliveries.removeFirst();
    }
  }

  /** What is remembered, newest first. */
  public synchronized List<HookDelivery> deliveries() {
    List<HookDelivery> newest = new ArrayList<>(deliveries);
    Collections.reverse(newest);
    return newest;
  }

  /** A delivery that is remembered. */
  public Optional<HookDelivery> delivery(long attempt) {
    return deliveries().stream().filter(one -> one.id() == attempt).findFirst();
  }
}
