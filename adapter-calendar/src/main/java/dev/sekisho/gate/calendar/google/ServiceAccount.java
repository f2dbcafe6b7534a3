package dev.sekisho.gate.calendar.google;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * A service account, by the key file that Google hands out. It says nothing of its key.
 *
 * @param email its address, with which calendars are shared
 * @param keyId the id of its key
 * @param key its key
 * @param tokens where it gets its tokens
 */
public record ServiceAccount(String email, String keyId, PrivateKey key, URI tokens) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The account of a key file.
   *
   * @param json the file
   * @param name of the file, for messages
   * @throws dev.sekisho.gate.problem.GateException when it is none
   */
  public static ServiceAccount read(String json, String name) {
    JsonNode file;
    try {
      file = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      // Not its message: that would show some of the file.
      throw GoogleErrors.key(name, "This is no JSON");
    }
    String tokens = text(file, "token_uri", name);
    try {
      return new ServiceAccount(
          text(file, "client_email", name),
          text(file, "private_key_id", name),
          key(text(file, "private_key", name)),
          URI.create(tokens));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw GoogleErrors.key(name, "'private_key' or 'token_uri' can not be read");
    }
  }

  private static String text(JsonNode file, String field, String name) {
    String text = file.path(field).asText("");
    if (text.isBlank()) {
      throw GoogleErrors.key(name, "'" + field + "' is missing");
    }
    return text;
  }

  private static PrivateKey key(String pem) throws GeneralSecurityException {
    String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    return KeyFactory.getInstance("RSA")
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
  }

  @Override
  public String toString() {
    return email;
  }
}
