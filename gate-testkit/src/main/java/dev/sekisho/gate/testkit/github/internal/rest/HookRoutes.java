package dev.sekisho.gate.testkit.github.internal.rest;

import dev.sekisho.gate.testkit.github.HookDelivery;
import dev.sekisho.gate.testkit.github.internal.hook.Hook;
import dev.sekisho.gate.testkit.github.internal.hook.Hooks;
import dev.sekisho.gate.testkit.github.internal.json.Doc;
import dev.sekisho.gate.testkit.github.internal.json.Wire;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was delivered, and how it ended. */
final class HookRoutes {
  private static final int PAGE = 30;
  private static final int PAGE_MAX = 100;

  private final Hooks hooks;
  private final Places places;

  HookRoutes(Hooks hooks, Places places) {
    this.hooks = hooks;
    this.places = places;
  }

  void add(Routes routes) {
    String app = "/app/hook/deliveries";
    String repository = "/repos/{owner}/{repo}/hooks";
    routes
        .on("GET", "/app/hook/config", this::config)
        .on("GET", app, this::list)
        .on("GET", app + "/{delivery_id}", this::get)
        .on("POST", app + "/{delivery_id}/attempts", this::again)
        .on("GET", repository, this::hooks)
        .on("GET", repository + "/{hook_id}/deliveries", this::list)
        .on("GET", repository + "/{hook_id}/deliveries/{delivery_id}", this::get)
        .on("POST", repository + "/{hook_id}/deliveries/{delivery_id}/attempts", this::again);
  }

  private Hook hook(Ask ask) {
    if (ask.parts().containsKey("hook_id")) {
      Repository repository = places.repository(ask);
      return hooks
          .hook(ask.id("hook_id"))
          .filter(hook -> hook.id() != 0 && hook.hears(repository.id))
          .orElseThrow(Refused::notFound);
    }
    if (ask.principal().kind() != Principal.Kind.APP) {
      throw new Refused(401, "A JSON web token could not be decoded");
    }
    return hooks.hook(0).orElseThrow(Refused::notFound);
  }

  private Answer config(Ask ask) {
    return Answer.ok(configuration(hook(ask)));
  }

  private static Doc configuration(Hook hook) {
    return Doc.of(
        "content_type", "json",
        "insecure_ssl", "0",
        "secret", "********",
        "url", hook.url().toString());
  }

  private Answer hooks(Ask ask) {
    Repository repository = places.repository(ask);
    String url = ask.base() + ask.path();
    return Answer.page(
        ask,
        hooks.of(repository),
        hook ->
            Doc.of(
                "type",
                "Repository",
                "id",
                hook.id(),
                "name",
                "web",
                "active",
                true,
                "events",
                List.of("*"),
                "config",
                configuration(hook),
                "updated_at",
                repository.createdAt.toString(),
                "created_at",
                repository.createdAt.toString(),
                "url",
                url + "/" + hook.id(),
                "test_url",
                url + "/" + hook.id() + "/test",
                "ping_url",
                url + "/" + hook.id() + "/pings",
                "deliveries_url",
                url + "/" + hook.id() + "/deliveries",
                "last_response",
                Doc.of("code", null, "status", "unused", "message", null)));
  }

  /** Pages are told by the last delivery of the one before, not by number. */
  private Answer list(Ask ask) {
    List<HookDelivery> all = hook(ask).deliveries();
    String status = ask.query("status", "");
    List<HookDelivery> wanted =
        all.stream()
            .filter(one -> status.isEmpty() || one.arrived() == status.equals("success"))
            .toList();
    String cursor = ask.query("cursor", "");
    int size = Math.max(1, Math.min(PAGE_MAX, ask.number("per_page", PAGE)));
    int from = 0;
    for (int i = 0; i < wanted.size(); i++) {
      if (Long.toString(wanted.get(i).id()).equals(cursor)) {
        from = i + 1;
      }
    }
    List<HookDelivery> page = wanted.stream().skip(from).limit(size).toList();
    Answer answer = Answer.ok(page.stream().map(HookRoutes::item).toList());
    return from + size < wanted.size()
        ? answer.with(
            Map.of(
                "Link",
                Answer.link(ask, "cursor", Long.toString(page.get(page.size() - 1).id()), "next")))
        : answer;
  }

  private static Doc item(HookDelivery delivery) {
    return Doc.of(
        "id", delivery.id(),
        "guid", delivery.guid(),
        "delivered_at", delivery.at().toString(),
        "redelivery", delivery.redelivery(),
        "duration", 0.01,
        "status", status(delivery),
        "status_code", delivery.statusCode(),
        "event", delivery.event(),
        "action", delivery.action().isEmpty() ? null : delivery.action(),
        "installation_id", number(delivery.installation()),
        "repository_id", number(delivery.repository()),
        "throttled_at", null);
  }

  private static String status(HookDelivery delivery) {
    if (delivery.arrived()) {
      return "OK";
    }
    return delivery.statusCode() == 0
        ? "failed to connect to host"
        : "Invalid HTTP Response: " + delivery.statusCode();
  }

  private static @Nullable Long number(long id) {
    return id == 0 ? null : id;
  }

  private HookDelivery find(Ask ask, Hook hook) {
    return hook.delivery(ask.id("delivery_id")).orElseThrow(Refused::notFound);
  }

  private Answer get(Ask ask) {
    Hook hook = hook(ask);
    HookDelivery delivery = find(ask, hook);
    return Answer.ok(
        item(delivery)
            .and(
                "url", hook.url().toString(),
                "request",
                    Doc.of(
                        "headers", delivery.headers(),
                        "payload", Wire.parse(delivery.payload())),
                "response", Doc.of("headers", Doc.of(), "payload", delivery.response())));
  }

  private Answer again(Ask ask) {
    Hook hook = hook(ask);
    hooks.again(hook, find(ask, hook));
    return Answer.of(202, Doc.of());
  }
}
