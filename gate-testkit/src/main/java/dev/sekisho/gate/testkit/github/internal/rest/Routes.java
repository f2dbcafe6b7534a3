package dev.sekisho.gate.testkit.github.internal.rest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which handler answers which call. */
public final class Routes {
  private final List<Route> routes = new ArrayList<>();

  private record Route(
      String method,
      String template,
      Pattern path,
      List<String> names,
      Function<Ask, Answer> handler) {}

  /**
   * Adds a handler.
   *
   * @param template as GitHub's description writes it, such as {@code /repos/{owner}/{repo}}; a
   *     part {@code {path}} or {@code {ref}} at the end may have slashes in it
   */
  Routes on(String method, String template, Function<Ask, Answer> handler) {
    List<String> names = new ArrayList<>();
    StringBuilder regex = new StringBuilder();
    Matcher parts = Pattern.compile("\\{(\\w+)\\}").matcher(template);
    int end = 0;
    while (parts.find()) {
      regex.append(Pattern.quote(template.substring(end, parts.start())));
      String name = parts.group(1);
      names.add(name);
      boolean last = parts.end() == template.length();
      regex.append(
          last && List.of("path", "ref", "branch", "basehead").contains(name) ? "(.+)" : "([^/]+)");
      end = parts.end();
    }
    regex.append(Pattern.quote(template.substring(end)));
    routes.add(new Route(method, template, Pattern.compile(regex.toString()), names, handler));
    return this;
  }

  /** All calls that are answered: method, space, template. */
  public List<String> all() {
    return routes.stream().map(route -> route.method() + " " + route.template()).toList();
  }

  /** The answer to a call; nothing when no handler knows it. */
  public Optional<Answer> answer(Ask ask) {
    for (Route route : routes) {
      if (route.method().equals(ask.method())) {
        Matcher path = route.path().matcher(ask.path());
        if (path.matches()) {
          Map<String, String> parts = new LinkedHashMap<>();
          for (int i = 0; i < route.names().size(); i++) {
            parts.put(route.names().get(i), decoded(path.group(i + 1)));
          }
          return Optional.of(route.handler().apply(ask.at(parts)));
        }
      }
    }
    return Optional.empty();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
