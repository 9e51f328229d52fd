# Abdeckung und Fäden: was wozu dient, und wo ein Faden abreißt.

room-coverage = Abdeckung
keys-go-coverage = Zur Abdeckung
coverage-purpose = Vom Bedürfnis über das Ziel zur Metrik: Wo ein Faden abreißt, wird etwas getan, um das niemand bat, oder um etwas gebeten, das niemand tut.
coverage-nothing = Noch nichts zu verfolgen
coverage-begin = Zum Vision Board
coverage-example = Häng ein Bedürfnis ans Vision Board, dann ein Ziel in die Roadmap, das ihm dient, dann eine Metrik, die zeigt, ob es das tut.
coverage-sum = { $count ->
    [0] Jeder Faden hält: { $all } geprüft.
    [one] Eins von { $all } hat ein loses Ende.
   *[other] { $count } von { $all } haben ein loses Ende.
}
coverage-needs_without_goal = Bedürfnisse ohne Ziel
coverage-needs_without_goal-why = Kein Ziel der Roadmap dient ihnen. Ist es zu früh, oder wurde eins vergessen?
coverage-needs_without_goal-tie = Mit einem Ziel verknüpfen
coverage-business_goals_without_service = Geschäftsziele, denen nichts dient
coverage-business_goals_without_service-why = Weder ein Ziel noch eine Metrik sagt, dass sie dafür da ist.
coverage-business_goals_without_service-tie = Mit Ziel oder Metrik verknüpfen
coverage-goals_without_metric = Ziele ohne Metrik
coverage-goals_without_metric-why = Niemand wird sehen, ob sie erreicht wurden.
coverage-goals_without_metric-tie = Mit einer Metrik verknüpfen
coverage-metrics_without_business_value = Metriken ohne Geschäftswert
coverage-metrics_without_business_value-why = Sie sagen, was gemessen wird, nicht, was es wert ist.
coverage-metrics_without_business_value-mend = Den Wert angeben
coverage-decisions_without_outcome = Entscheidungen ohne Ergebnis
coverage-decisions_without_outcome-why = Die Frage ist gestellt und noch nicht beantwortet.
coverage-decisions_without_outcome-mend = Entscheiden
coverage-add-goal = Ziel dafür hinzufügen
coverage-add-metric = Metrik dafür hinzufügen

trace = Fäden
trace-none = Noch mit nichts verknüpft.
trace-serves = Dient
trace-served-by = Dem dienen
trace-decided = Entscheidungen darüber
trace-about = Entscheidet über
