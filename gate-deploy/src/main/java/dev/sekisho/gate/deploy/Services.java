package dev.sekisho.gate.deploy;

import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.ServiceName;
import dev.sekisho.gate.release.Target;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The services that the bot deploys, as a file under review names them. Immutable. */
public record Services(List<Service> all) {
  private static final EnvironmentName PRODUCTION = new EnvironmentName("production");

  public Services {
    all = all.stream().sorted(Comparator.comparing(service -> service.name().value())).toList();
  }

  /** The service of that name. */
  public Optional<Service> find(ServiceName name) {
    return all.stream().filter(service -> service.name().equals(name)).findFirst();
  }

  /** How a target is deployed to; empty when the file does not name it. */
  public Optional<Service.Environment> find(Target target) {
    return find(target.service())
        .flatMap(s -> Optional.ofNullable(s.environments().get(target.environment())));
  }

  /** The services of a repository. */
  public List<Service> of(RepositoryName repository) {
    return all.stream().filter(service -> service.repository().equals(repository)).toList();
  }

  /** The services that a channel is told of. */
  public List<Service> in(String channel) {
    return all.stream().filter(service -> service.channel().equals(channel)).toList();
  }

  /** Every place that something can be deployed to. */
  public List<Target> targets() {
    return all.stream()
        .flatMap(
            service ->
                service.environments().keySet().stream()
                    .map(environment -> new Target(service.name(), environment)))
        .sorted(Comparator.comparing(Target::toString))
        .toList();
  }

  /**
   * The one target that is meant.
   *
   * @param among the services that it can be of
   * @param service the service that was said
   * @param environment the environment that was said; without one, production where there is one
   * @throws dev.sekisho.gate.problem.GateException when it is not clear which
   */
  public Target target(
      Collection<Service> among,
      Optional<ServiceName> service,
      Optional<EnvironmentName> environment) {
    Service one = one(service.isPresent() ? all : among, service);
    Set<EnvironmentName> environments = one.environments().keySet();
    if (environment.isPresent()) {
      if (!environments.contains(environment.get())) {
        throw DeployErrors.whichTarget(
            one.name() + " is not deployed to " + environment.get(), names(environments));
      }
      return new Target(one.name(), environment.get());
    }
    if (environments.contains(PRODUCTION)) {
      return new Target(one.name(), PRODUCTION);
    }
    if (environments.size() == 1) {
      return new Target(one.name(), environments.iterator().next());
    }
    throw DeployErrors.whichTarget(
        "It is not clear which environment of " + one.name() + " is meant", names(environments));
  }

  private static Service one(Collection<Service> among, Optional<ServiceName> name) {
    Predicate<Service> meant = service -> name.map(service.name()::equals).orElse(true);
    List<Service> found = among.stream().filter(meant).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    throw DeployErrors.whichTarget(
        name.map(said -> "There is no service " + said)
            .orElse("It is not clear which service is meant"),
        names(among.stream().map(Service::name).toList()));
  }

  /** Everybody who approves something. */
  public Set<Login> approvers() {
    return all.stream()
        .flatMap(service -> service.approvers().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> names(Collection<?> names) {
    return names.stream().map(Object::toString).sorted().toList();
  }
}
