package dev.sekisho.gate.slack.wire;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;

/**
 * How we reach Slack: where, by which token, and how long is waited. Bodies are never logged.
 * Thread-safe.
 */
public final class SlackConnection implements AutoCloseable {

  /** Where Slack's Web API is. */
  public static final URI SLACK = URI.create("https://slack.com/api/");

  /** The longest that one request takes. */
  public static final Duration REQUEST_MAX = Duration.ofSeconds(20);

  /** How often an open connection is tried; one that does not answer in that time is given up. */
  static final Duration PING = Duration.ofSeconds(15);

  private final OkHttpClient client;
  private final MethodsClient methods;
  private final InstantSource clock;
  private final Waiting waiting;

  /**
   * A connection.
   *
   * @param base where the Web API is, with a slash at its end; {@link #SLACK} but in tests
   * @param token the token to ask with
   */
  public SlackConnection(
      URI base, SlackToken token, InstantSource clock, Sleeper sleeper, RandomGenerator random) {
    client =
        new OkHttpClient.Builder()
            .callTimeout(REQUEST_MAX)
            .readTimeout(REQUEST_MAX)
            .pingInterval(PING)
            // A request that was sent may have been obeyed: whether it is sent again is ours to
            // say.
            .retryOnConnectionFailure(false)
            .build();
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(base.toString());
    config.setStatsEnabled(false);
    config.setHttpClientResponseHandlers(List.of());
    methods = Slack.getInstance(config, new SlackHttpClient(client)).methods(token.text());
    this.clock = clock;
    waiting = new Waiting(sleeper, random);
  }

  MethodsClient methods() {
    return methods;
  }

  OkHttpClient client() {
    return client;
  }

  InstantSource clock() {
    return clock;
  }

  Waiting waiting() {
    return waiting;
  }

  /** Lets go of all connections. */
  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
