import SwiftUI
/* outer /* inner */ still */
@MainActor
final class Cart: ObservableObject {
    @Published private(set) var items: [String: Double]? = nil
    func total(of list: [Item], tax: Double = 0.19) async throws -> Double {
        guard let first = list.first, #available(iOS 15, *) else { return 0x1F }
        print("Sum: \(list.map { "\($0.name)!" }.joined(separator: ", ")) \n")
        let text = """
            two "lines" \(first)
            """
        let raw = #"a \(no) "quoted""# // end
        return try await first.price * 1_000
    }
}
