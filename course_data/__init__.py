"""손글씨 숫자와 학습된 가중치. / Handwritten digits, and weights trained on them."""

from course_data.digits import load_digits
from course_data.mnist import load_mnist

__all__ = ["load_digits", "load_mnist"]
