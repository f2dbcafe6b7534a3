package dev.sekisho.gate.deploy;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.ServiceName;
import dev.sekisho.gate.problem.Place;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the file of services. */
public final class ServicesFile {

  /** Services in one file, at most. */
  static final int SERVICES_MAX = 1_000;

  /** How long a run may take when the file does not say. */
  static final int MINUTES = 30;

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** The file as it is written. */
  record Written(Map<String, WrittenService> services) {}

  /** A service as it is written. */
  record WrittenService(
      @Nullable String repository,
      @Nullable String channel,
      @Nullable String zone,
      @Nullable List<String> approvers,
      @Nullable Map<String, WrittenEnvironment> environments) {}

  /** An environment as it is written. */
  record WrittenEnvironment(
      @Nullable String playbook,
      @Nullable String inventory,
      @Nullable List<String> hosts,
      @Nullable Integer minutes,
      @Nullable String automaticFrom) {}

  private ServicesFile() {}

  /**
   * The services of a file.
   *
   * @param name of the file, for messages
   * @throws dev.sekisho.gate.problem.GateException when it is not of the form
   */
  public static Services read(String text, String name) {
    Written written;
    try {
      written = YAML.readValue(text, Written.class);
    } catch (UnrecognizedPropertyException e) {
      throw DeployErrors.services(
          Place.of(name).in(path(e)),
          "Nothing is called '" + e.getPropertyName() + "' here",
          e.getKnownPropertyIds().stream().map(Object::toString).sorted().toList());
    } catch (JsonProcessingException e) {
      throw DeployErrors.services(
          place(name, e.getLocation()), "This is not the form of the file", List.of());
    }
    if (written == null || written.services() == null || written.services().isEmpty()) {
      throw DeployErrors.services(Place.of(name), "The file names no service", List.of());
    }
    if (written.services().size() > SERVICES_MAX) {
      throw DeployErrors.services(
          Place.of(name),
          "The file names " + written.services().size() + " services; at most " + SERVICES_MAX,
          List.of());
    }
    List<Service> services = new ArrayList<>();
    written.services().forEach((key, service) -> services.add(service(name, key, service)));
    return new Services(services);
  }

  private static Service service(String file, String key, WrittenService written) {
    Place where = Place.of(file).in(key);
    try {
      Map<EnvironmentName, Service.Environment> environments = new LinkedHashMap<>();
      require(where, "environments", written.environments())
          .forEach(
              (name, environment) ->
                  environments.put(
                      new EnvironmentName(name),
                      environment(Place.of(file).in(key + "." + name), environment)));
      return new Service(
          new ServiceName(key),
          new RepositoryName(require(where, "repository", written.repository())),
          require(where, "channel", written.channel()),
          ZoneId.of(require(where, "zone", written.zone())),
          logins(written.approvers()),
          environments);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw DeployErrors.services(where, String.valueOf(e.getMessage()), List.of());
    }
  }

  private static Service.Environment environment(Place where, WrittenEnvironment written) {
    int minutes = Optional.ofNullable(written.minutes()).orElse(MINUTES);
    if (minutes < 1) {
      throw DeployErrors.services(where, "A run takes at least 1 minute", List.of());
    }
    return new Service.Environment(
        require(where, "playbook", written.playbook()),
        require(where, "inventory", written.inventory()),
        Set.copyOf(require(where, "hosts", written.hosts())),
        Duration.ofMinutes(minutes),
        Optional.ofNullable(written.automaticFrom()));
  }

  private static Set<Login> logins(@Nullable List<String> names) {
    return Optional.ofNullable(names).orElse(List.of()).stream()
        .map(Login::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static <T> T require(Place where, String name, @Nullable T value) {
    if (value == null) {
      throw DeployErrors.services(where, "'" + name + "' is missing", List.of());
    }
    return value;
  }

  /** The members that lead to it; its line is not told, because the whole was read before. */
  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(JsonMappingException.Reference::getFieldName)
        .collect(Collectors.joining("."));
  }

  private static Place place(String name, @Nullable JsonLocation at) {
    return at == null ? Place.of(name) : Place.of(name, at.getLineNr(), at.getColumnNr());
  }
}
