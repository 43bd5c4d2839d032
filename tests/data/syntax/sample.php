<!DOCTYPE html>
<p class="a"><?= htmlspecialchars($name) ?></p>
<?php
declare(strict_types=1);
namespace App\Shop;
// a comment ?> text
<?php
#[Route('/cart')]
final class Cart extends Base implements Countable {
    private ?array $items = [];
    public function total(int $tax = 19, string ...$rest): float { # comment
        $text = "Sum: $sum and {$this->items['a']->price} \n" . 'single $no \' quote';
        $html = <<<HTML
            <b>$name</b> if for
            HTML;
        return $this->list() ?? self::MAX * 1.5e3; /* end */
    }
}
if ($a instanceof Cart && !empty($a)): echo true; endif;
