// Package shop sells.
package shop

import ("fmt"; "os")

//go:generate stringer -type=Kind
type Item struct {
	Name string `json:"name,omitempty"`
	Price float64
}

const MaxItems = 1_000 + 0x1F + 'x' + '\''

func (s *Shop) Total(ctx context.Context, items ...Item) (sum float64, err error) {
	defer func() { recover() }()
	for _, it := range items { sum += it.Price * 1.5e3 }
	if err != nil { return 0, fmt.Errorf("total: %w\n", err) }
	raw := `two
	lines "raw" \n`
	go s.run(map[string]interface{}{"a": nil, "b": true}, raw) /* now */
	return
}
