package dev.sekisho.gate.testkit.github.internal.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.testkit.github.internal.json.Wire;
import dev.sekisho.gate.testkit.github.internal.rest.Principal;
import dev.sekisho.gate.testkit.github.internal.rest.Refused;
import dev.sekisho.gate.testkit.github.internal.rest.Tokens;
import dev.sekisho.gate.testkit.github.internal.state.App;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out who asks. Callers hold the host. */
final class SignIn {
  /** How long a token of the App itself may count, in seconds. */
  private static final long APP_TOKEN_SECONDS_MAX = 600;

  private static final Pattern HEADER =
      Pattern.compile("(?:Bearer|token) +(\\S+)", Pattern.CASE_INSENSITIVE);

  private final Host host;
  private final Tokens tokens;

  SignIn(Host host, Tokens tokens) {
    this.host = host;
    this.tokens = tokens;
  }

  Principal principal(@Nullable String authorization) {
    if (authorization == null) {
      throw new Refused(401, "Requires authentication");
    }
    Matcher header = HEADER.matcher(authorization);
    if (!header.matches()) {
      throw new Refused(401, "Bad credentials");
    }
    String token = header.group(1);
    String[] parts = token.split("\\.", -1);
    if (parts.length == 3) {
      return app(parts);
    }
    return tokens.principal(token).orElseThrow(() -> new Refused(401, "Bad credentials"));
  }

  private Principal app(String[] parts) {
    App app = host.app().orElseThrow(SignIn::undecodable);
    JsonNode header = decoded(parts[0]);
    JsonNode claims = decoded(parts[1]);
    if (!header.path("alg").asText().equals("RS256") || !signed(app, parts)) {
      throw undecodable();
    }
    if (!claims.path("iss").asText().equals(Long.toString(app.id))) {
      throw new Refused(404, "Integration not found");
    }
    long now = host.now().getEpochSecond();
    long issued = claims.path("iat").asLong();
    long end = claims.path("exp").asLong();
    if (end <= now || end - now > APP_TOKEN_SECONDS_MAX) {
      throw new Refused(
          401,
          "'Expiration time' claim ('exp') must be a numeric value representing the future time at"
              + " which the assertion expires");
    }
    if (issued > now) {
      throw new Refused(
          401,
          "'Issued at' claim ('iat') must be an Integer representing the time that the"
              + " assertion was issued");
    }
    return new Principal(Principal.Kind.APP, app.login(), "app");
  }

  private static boolean signed(App app, String[] parts) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(app.key);
      signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static JsonNode decoded(String part) {
    try {
      return Wire.parse(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    } catch (UncheckedIOException | IllegalArgumentException e) {
      throw undecodable();
    }
  }

  private static Refused undecodable() {
    return new Refused(401, "A JSON web token could not be decoded");
  }
}
