import Foundation
import Hummingbird

/// What is arranged for one participant of a round.
struct DeelnamesPages: Sendable {
    let stemrondes: Stemrondes

    private var deelnames: Deelnames { Deelnames(store: stemrondes.store) }

    func addPages(to routes: Routes) {
        routes.get("stemrondes/:ronde/deelnemers/:deelnemer", use: form)
        routes.post("stemrondes/:ronde/deelnemers/:deelnemer/vergaderdag") { request, visit in
            try await act(request, visit) { form, ronde, deelnemer, actor in
                let dag = form["dag"].flatMap { Datum($0) }
                if form["dag"] != nil, dag == nil { throw Refusal(.ongeldigMoment("dag")) }
                try await deelnames.reschedule(deelnemer, in: ronde, op: dag, by: actor)
            }
        }
        routes.post("stemrondes/:ronde/deelnemers/:deelnemer/toelating") { request, visit in
            try await act(request, visit) { form, ronde, deelnemer, actor in
                let tot = Rondemoment.moment(form["tot-dag"], nil, isEnd: true)
                try await deelnames.admitLate(deelnemer, in: ronde, tot: tot, reden: form["reden"], by: actor)
            }
        }
        routes.post("stemrondes/:ronde/deelnemers/:deelnemer/volmacht") { request, visit in
            try await act(request, visit) { form, ronde, deelnemer, actor in
                try await deelnames.authorise(deelnemer, in: ronde, aan: ID(form["aan"] ?? ""), reden: form["volmachtreden"], by: actor)
            }
        }
        routes.post("stemrondes/:ronde/deelnemers/:deelnemer/volmacht/intrekking") { request, visit in
            try await act(request, visit) { _, ronde, deelnemer, actor in try await deelnames.withdrawAuthority(deelnemer, in: ronde, by: actor) }
        }
        routes.post("stemrondes/:ronde/deelnemers/:deelnemer/verschoning") { request, visit in
            try await act(request, visit) { form, ronde, deelnemer, actor in
                try await deelnames.recuse(deelnemer, in: ronde, reden: form["belangreden"], by: actor)
            }
        }
        routes.post("stemrondes/:ronde/deelnemers/:deelnemer/verschoning/opheffing") { request, visit in
            try await act(request, visit) { _, ronde, deelnemer, actor in try await deelnames.readmit(deelnemer, in: ronde, by: actor) }
        }
    }

    @Sendable private func form(_ request: Request, _ visit: Visit) async throws -> Response { visit.page(try await page(visit)) }

    private func act(
        _ request: Request, _ visit: Visit, _ body: (Form, ID<Stemronde>, ID<Deelnemer>, Actor) async throws -> Void
    ) async throws -> Response {
        let form = try await request.form()
        do {
            try await body(form, try visit.id("ronde"), try visit.id("deelnemer"), try visit.actor)
            return .seeOther("/stemrondes/\(try visit.id("ronde") as ID<Stemronde>)?gedaan=geregeld")
        } catch let refusal as Refusal where refusal.canBeMended {
            var page = try await page(visit)
            (page.gevuld, page.refusal) = (form, refusal)
            return visit.page(page, status: refusal.status)
        }
    }

    private func page(_ visit: Visit) async throws -> Deelnemerpagina {
        try await stemrondes.deelnemer(try visit.id("deelnemer"), in: try visit.id("ronde"), by: visit.actor)
    }
}
